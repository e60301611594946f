import type { Problem } from '@onsale/schemas';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { newId } from '../new-id.ts';
import { sqlOf } from '../transaction.ts';
import { testRuntime } from '../test-runtime.ts';
import type { TestRuntime, TestVisitor } from '../test-runtime.ts';
import { ageOn } from './account-view.ts';
import { guestIdOf } from './buyer-identity.ts';

const PASSWORD = 'a long enough password';
const NEW_PASSWORD = 'an even longer password';

let world: TestRuntime;
beforeAll(async () => void (world = await testRuntime({ rateLimits: 'off' })));
afterAll(() => world[Symbol.asyncDispose]());

let people = 0;
const newEmail = () => `person${++people}@onsale.example`;

async function signedUp(
  visitor = world.visitor(),
): Promise<{ visitor: TestVisitor; email: string; id: string }> {
  const email = newEmail();
  const { account } = await visitor.shop.account.signUp({ name: 'Ann', email, password: PASSWORD });
  return { visitor, email, id: account!.id };
}

async function problem(call: Promise<unknown>): Promise<Problem | null> {
  const error = await call.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  return error instanceof ProblemError ? error.problem : null;
}

describe('an account', () => {
  test('is made, signed in, and told back as it is', async () => {
    const visitor = world.visitor();
    const email = newEmail();
    const answer = await visitor.shop.account.signUp({
      name: '  Ann Bee ',
      email: email.toUpperCase(),
      password: PASSWORD,
      kind: 'organization',
      phone: '+31 6 1234',
      bornOn: '2000-02-29',
    });

    expect(answer.account).toMatchObject({
      name: 'Ann Bee',
      email,
      kind: 'organization',
      phone: '+31 6 1234',
    });
    expect(await visitor.shop.account.me()).toEqual(answer);
  });

  test('is not made twice for one address, not even at the same moment', async () => {
    const email = newEmail();
    const signUp = () =>
      problem(world.visitor().shop.account.signUp({ name: 'Ann', email, password: PASSWORD }));

    const outcomes = await Promise.all([signUp(), signUp(), signUp()]);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.reason === 'email_taken')).toHaveLength(2);
  });

  test('keeps its password only as an argon2id hash', async () => {
    const { id } = await signedUp();
    const { password } = await sqlOf(world.em)
      .selectFrom('credential')
      .select('password')
      .where('user_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$/);
  });

  test('changes what it says of its owner, field by field', async () => {
    const { visitor } = await signedUp();
    await visitor.shop.account.update({ phone: '112' });
    const { account } = await visitor.shop.account.update({ name: 'Ann the Second' });
    expect(account).toMatchObject({ name: 'Ann the Second', phone: '112' });
  });

  test('counts whole years only', () => {
    expect(ageOn(new Date('2026-02-28T12:00:00Z'), '2000-02-29')).toBe(25);
    expect(ageOn(new Date('2026-03-01T12:00:00Z'), '2000-02-29')).toBe(26);
  });
});

describe('signing in', () => {
  test('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await signedUp();
    const visitor = world.visitor();
    expect(await problem(visitor.shop.account.signIn({ email, password: 'wrong' }))).toEqual({
      reason: 'wrong_login',
    });
    expect(await problem(visitor.shop.account.signIn({ email: newEmail(), password: 'wrong' }))).toEqual({
      reason: 'wrong_login',
    });
    expect(visitor.cookies.size).toBe(0);
  });

  test('gives a new session each time, and out of reach of scripts', async () => {
    const { visitor, email } = await signedUp();
    const before = visitor.cookies.get('onsale-shop.session_token');
    await visitor.shop.account.signIn({ email, password: PASSWORD });
    expect(visitor.cookies.get('onsale-shop.session_token')).not.toBe(before);
  });

  test('at the shop is not signing in at the office, even under the office’s name', async () => {
    const { visitor } = await signedUp();
    for (const [name, value] of Array.from(visitor.cookies))
      visitor.cookies.set(name.replace('shop', 'office'), value);
    expect((await visitor.office.account.me()).account).toBeNull();
    expect((await visitor.shop.account.me()).account).not.toBeNull();
  });

  test('ends with the session: a copy of its cookies opens nothing any more', async () => {
    const { visitor } = await signedUp();
    const copy = world.visitor({ cookies: new Map(visitor.cookies) });
    expect(await visitor.shop.account.signOut()).toEqual({ account: null });

    expect(visitor.cookies.has('onsale-shop.session_token')).toBe(false);
    expect((await copy.shop.account.me()).account).toBeNull();
    expect(await problem(copy.shop.account.update({ name: 'Eve' }))).toEqual({ reason: 'not_signed_in' });
  });

  test('lasts until the session runs out, and not a second more', async () => {
    const { visitor, id } = await signedUp();
    expect((await visitor.shop.account.me()).account?.id).toBe(id);
    await sqlOf(world.em)
      .updateTable('session')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .where('user_id', '=', id)
      .execute();
    expect((await visitor.shop.account.me()).account).toBeNull();
  });
});

describe('changing the password', () => {
  test('signs out everywhere else at once, at both doors, and stays signed in here', async () => {
    const { visitor: here, email, id } = await signedUp();
    const phone = world.visitor();
    await phone.shop.account.signIn({ email, password: PASSWORD });
    const atWork = world.visitor();
    await atWork.office.account.signIn({ email, password: PASSWORD });
    const old = here.cookies.get('onsale-shop.session_token');

    await here.shop.account.changePassword({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD });

    expect((await phone.shop.account.me()).account).toBeNull();
    expect(await problem(phone.shop.account.update({ name: 'Eve' }))).toEqual({ reason: 'not_signed_in' });
    expect((await atWork.office.account.me()).account).toBeNull();
    expect((await here.shop.account.me()).account?.id).toBe(id);
    expect(here.cookies.get('onsale-shop.session_token')).not.toBe(old);
  });

  test('leaves a hold’s cheap check behind by five minutes at most', async () => {
    const { visitor: here, email, id } = await signedUp();
    const phone = world.visitor();
    await phone.shop.account.signIn({ email, password: PASSWORD });
    await here.shop.account.changePassword({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD });

    expect(await phone.context().signedIn('now')).toBeNull();
    expect((await phone.context().signedIn('cached'))?.id).toBe(id);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    try {
      expect(await phone.context().signedIn('cached')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  test('leaves only the new one valid', async () => {
    const { visitor, email } = await signedUp();
    await visitor.shop.account.changePassword({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    const signIn = (password: string) => problem(world.visitor().shop.account.signIn({ email, password }));
    expect(await signIn(PASSWORD)).toEqual({ reason: 'wrong_login' });
    expect(await signIn(NEW_PASSWORD)).toBeNull();
  });

  test('needs the current one, and changes nothing without it', async () => {
    const { visitor, email } = await signedUp();
    const change = visitor.shop.account.changePassword({
      currentPassword: 'guessed',
      newPassword: NEW_PASSWORD,
    });
    expect(await problem(change)).toEqual({ reason: 'wrong_password' });
    expect(await problem(world.visitor().shop.account.signIn({ email, password: PASSWORD }))).toBeNull();
  });
});

describe('a guest', () => {
  const key = 'k'.repeat(43);

  test('has an id that follows from the key alone and does not give it away', () => {
    expect(guestIdOf(key)).toBe(guestIdOf(key));
    expect(guestIdOf(key)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(guestIdOf(`${key}x`)).not.toBe(guestIdOf(key));
    expect(guestIdOf('k'.repeat(31))).toBeNull();
  });

  test('takes along what they reserved when they sign up, and nobody else’s', async () => {
    const mine = await reservationOf(guestIdOf(key)!, true);
    const another = await reservationOf(guestIdOf('m'.repeat(43))!, true);

    const { id } = await signedUp(world.visitor({ guestKey: key }));

    expect(await ownerOf(mine)).toEqual({ buyer_id: id, guest: false });
    expect(await ownerOf(another)).toEqual({ buyer_id: guestIdOf('m'.repeat(43)), guest: true });
  });

  async function reservationOf(buyerId: string, guest: boolean): Promise<string> {
    const id = newId();
    await sqlOf(world.em)
      .insertInto('reservation')
      .values({
        event_id: newId(),
        id,
        buyer_id: buyerId,
        guest,
        state: 'cancelled',
        choice_hash: '',
        places: JSON.stringify([]) as never,
        together: true,
        total_minor: 0,
        currency: 'EUR',
        created_at: new Date(),
        extensions: 0,
      })
      .execute();
    return id;
  }

  function ownerOf(reservationId: string) {
    return sqlOf(world.em)
      .selectFrom('reservation')
      .select(['buyer_id', 'guest'])
      .where('id', '=', reservationId)
      .executeTakeFirstOrThrow();
  }
});

describe('at the office', () => {
  test('a new account may found its organisation and is its first member', async () => {
    const visitor = world.visitor();
    const me = await visitor.office.account.signUp({
      name: 'Cas',
      email: newEmail(),
      password: PASSWORD,
      organisation: 'Kade Festivals',
    });
    expect(me.organisations.map(({ name }) => name)).toEqual(['Kade Festivals']);
    expect(await visitor.office.account.me()).toEqual(me);
  });

  test('an account without an organisation belongs to none', async () => {
    const me = await world
      .visitor()
      .office.account.signUp({ name: 'Dee', email: newEmail(), password: PASSWORD });
    expect(me.organisations).toEqual([]);
  });
});
