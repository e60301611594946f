import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The system user PostgreSQL runs as. */
export type RunAs = { uid: number; gid: number };

const USER_NAME = 'onsale-postgres';

/**
 * PostgreSQL refuses to run as root. When we are root this names the user to run it as: the owner of the
 * database folder, the person behind `sudo`, a system user made once for it, or else `nobody`.
 * Undefined when we are not root and it can simply run as we do.
 */
export function unprivilegedUser(folder: string, onProgress: (line: string) => void): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return (
    ownerOf(folder) ??
    personBehindSudo() ??
    namedUser(USER_NAME) ??
    makeUser(onProgress) ??
    namedUser('nobody')
  );
}

function ownerOf(folder: string): RunAs | undefined {
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
}

function personBehindSudo(): RunAs | undefined {
  const uid = Number(process.env.SUDO_UID);
  const gid = Number(process.env.SUDO_GID);
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

function namedUser(name: string): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

function makeUser(onProgress: (line: string) => void): RunAs | undefined {
  const ways: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false'],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false']],
  ];
  for (const [command, args] of ways) {
    const made = spawnSync(command, [...args, USER_NAME], { stdio: 'ignore' });
    if (made.status !== 0) continue;
    onProgress(`PostgreSQL may not run as root: made the system user ${USER_NAME} for it`);
    return namedUser(USER_NAME);
  }
  return undefined;
}
