import { defineEntity, p } from '@mikro-orm/core';
import type { AccessLevel } from '@onsale/schemas';

export const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: { id: p.uuid().primary(), name: p.text(), createdAt: p.datetime() },
});
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

/** A person in an organisation: owner of all its events. */
export const MemberSchema = defineEntity({
  name: 'Member',
  tableName: 'member',
  properties: { organisationId: p.uuid().primary(), userId: p.uuid().primary(), createdAt: p.datetime() },
});
export class Member extends MemberSchema.class {}
MemberSchema.setClass(Member);

/** What one person may do on one event. */
export const AccessSchema = defineEntity({
  name: 'Access',
  tableName: 'access',
  properties: {
    eventId: p.uuid().primary(),
    userId: p.uuid().primary(),
    level: p.text().$type<AccessLevel>(),
    createdAt: p.datetime(),
  },
});
export class Access extends AccessSchema.class {}
AccessSchema.setClass(Access);
