import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's parameters (19 MiB, 2 passes), which are OWASP's least for passwords. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function isPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, password);
}
