import type { AccessLevel, Problem } from '@onsale/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../accounts/create-user.ts';
import { newId } from '../new-id.ts';
import { ProblemError } from '../problem-error.ts';
import { addMember, testEvent } from '../test-event.ts';
import { testRuntime } from '../test-runtime.ts';
import type { TestRuntime, TestVisitor } from '../test-runtime.ts';
import { sqlOf } from '../transaction.ts';
import { includesLevel } from './require-level.ts';

const PASSWORD = 'a long enough password';

let world: TestRuntime;
beforeAll(async () => void (world = await testRuntime({ rateLimits: 'off' })));
afterAll(() => world[Symbol.asyncDispose]());

interface Person extends TestVisitor {
  id: string;
  email: string;
}

let people = 0;
async function person(name: string): Promise<Person> {
  const email = `${name.toLowerCase()}${++people}@onsale.example`;
  const { userId } = await createUser(world.em, { name, email, password: PASSWORD, kind: 'personal' });
  const visitor = world.visitor();
  await visitor.office.account.signIn({ email, password: PASSWORD });
  return { ...visitor, id: userId, email };
}

async function eventOwnedBy(owner: Person): Promise<string> {
  const event = await testEvent(world.em);
  await addMember(world.em, event, owner.id);
  return event.eventId;
}

async function ownedEvent(): Promise<{ owner: Person; eventId: string }> {
  const owner = await person('Cas');
  return { owner, eventId: await eventOwnedBy(owner) };
}

async function problem(call: Promise<unknown>): Promise<Problem | null> {
  const error = await call.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  return error instanceof ProblemError ? error.problem : null;
}

function audited(eventId: string) {
  return sqlOf(world.em)
    .selectFrom('audit')
    .select(['what', 'actor_id', 'facts'])
    .where('event_id', '=', eventId)
    .where('what', 'in', ['access_granted', 'access_revoked'])
    .orderBy('at')
    .execute();
}

test('each level may do what the levels below it may, and no more', () => {
  const levels: AccessLevel[] = ['owner', 'editor', 'seller', 'door', 'viewer'];
  for (const [at, has] of levels.entries()) {
    expect(levels.filter((needs) => includesLevel(has, needs))).toEqual(levels.slice(at));
  }
});

test('members of the organisation own its events, without anybody granting it', async () => {
  const { owner, eventId } = await ownedEvent();
  expect(await owner.office.access.list({ eventId })).toMatchObject([
    { userId: owner.id, level: 'owner', from: 'organisation', isMe: true },
  ]);
});

test('an owner lets another person in, and that person comes as far as their level', async () => {
  const { owner, eventId } = await ownedEvent();
  const helper = await person('Dee');
  expect(await problem(helper.office.access.list({ eventId }))).toEqual({ reason: 'not_found' });

  const list = await owner.office.access.grant({
    eventId,
    email: helper.email.toUpperCase(),
    level: 'viewer',
  });
  expect(list[1]).toMatchObject({
    userId: helper.id,
    name: 'Dee',
    level: 'viewer',
    from: 'event',
    isMe: false,
  });
  expect(await problem(helper.office.access.list({ eventId }))).toEqual({
    reason: 'not_allowed',
    needs: 'editor',
  });

  await owner.office.access.grant({ eventId, email: helper.email, level: 'editor' });
  expect(await problem(helper.office.access.list({ eventId }))).toBeNull();
  expect(await problem(helper.office.access.grant({ eventId, email: helper.email, level: 'owner' }))).toEqual(
    {
      reason: 'not_allowed',
      needs: 'owner',
    },
  );
});

test('what one event allows says nothing about another', async () => {
  const { owner, eventId } = await ownedEvent();
  const helper = await person('Dee');
  await owner.office.access.grant({ eventId, email: helper.email, level: 'owner' });
  const other = await eventOwnedBy(owner);
  expect(await problem(helper.office.access.list({ eventId: other }))).toEqual({ reason: 'not_found' });
});

test('an event that does not exist and one of somebody else look the same', async () => {
  const { eventId } = await ownedEvent();
  const stranger = await person('Eve');
  expect(await problem(stranger.office.access.list({ eventId }))).toEqual({ reason: 'not_found' });
  expect(await problem(stranger.office.access.list({ eventId: newId() }))).toEqual({ reason: 'not_found' });
});

test('what is taken back is gone at once', async () => {
  const { owner, eventId } = await ownedEvent();
  const helper = await person('Dee');
  await owner.office.access.grant({ eventId, email: helper.email, level: 'editor' });
  expect(await owner.office.access.revoke({ eventId, userId: helper.id })).toHaveLength(1);

  expect(await problem(helper.office.access.list({ eventId }))).toEqual({ reason: 'not_found' });
  expect(await problem(owner.office.access.revoke({ eventId, userId: helper.id }))).toEqual({
    reason: 'not_found',
  });
});

test('what comes from the organisation can be neither taken away nor lowered here', async () => {
  const { owner, eventId } = await ownedEvent();
  expect(await problem(owner.office.access.revoke({ eventId, userId: owner.id }))).toEqual({
    reason: 'not_allowed',
    needs: null,
  });
  const list = await owner.office.access.grant({ eventId, email: owner.email, level: 'viewer' });
  expect(list).toMatchObject([{ level: 'owner', from: 'organisation' }]);
});

test('nobody can be let in who has no account', async () => {
  const { owner, eventId } = await ownedEvent();
  const grant = owner.office.access.grant({ eventId, email: 'nobody@onsale.example', level: 'door' });
  expect(await problem(grant)).toEqual({ reason: 'no_such_account' });
});

test('an event keeps an owner, even when two give theirs up at the same moment', async () => {
  const { owner, eventId } = await ownedEvent();
  const [one, two] = [await person('Dee'), await person('Fay')];
  for (const { email } of [one, two]) await owner.office.access.grant({ eventId, email, level: 'owner' });
  await sqlOf(world.em).deleteFrom('member').where('user_id', '=', owner.id).execute();

  const outcomes = await Promise.all([
    problem(one.office.access.revoke({ eventId, userId: one.id })),
    problem(two.office.access.grant({ eventId, email: two.email, level: 'viewer' })),
  ]);
  expect(outcomes).toContainEqual({ reason: 'last_owner' });
  expect(outcomes).toContainEqual(null);
});

test('every change is written down with who did it, and nothing else is', async () => {
  const { owner, eventId } = await ownedEvent();
  const helper = await person('Dee');
  await owner.office.access.grant({ eventId, email: helper.email, level: 'door' });
  await owner.office.access.grant({ eventId, email: helper.email, level: 'door' });
  await problem(helper.office.access.grant({ eventId, email: helper.email, level: 'owner' }));
  await owner.office.access.revoke({ eventId, userId: helper.id });

  const facts = { userId: helper.id, name: 'Dee', level: 'door' };
  expect(await audited(eventId)).toEqual([
    { what: 'access_granted', actor_id: owner.id, facts },
    { what: 'access_revoked', actor_id: owner.id, facts },
  ]);
});
