import { defineEntity, p } from '@mikro-orm/core';
import type { AccountKind } from '@onsale/schemas';

/** A person or an organization that buys or works here. The first six fields are named as better-auth wants them. */
export const UserSchema = defineEntity({
  name: 'User',
  tableName: 'user',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    email: p.text(),
    emailVerified: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    image: p.text().nullable(),
    kind: p.text().$type<AccountKind>(),
    phone: p.text().nullable(),
    bornOn: p.date().nullable(),
    /** The card that paid last, for showing. */
    methodBrand: p.text().nullable(),
    methodLast4: p.text().nullable(),
  },
});
export class User extends UserSchema.class {}
UserSchema.setClass(User);

export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    token: p.text(),
    expiresAt: p.datetime(),
    ipAddress: p.text().nullable(),
    userAgent: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

/** How a user proves who they are; better-auth calls it an account. */
export const CredentialSchema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    accountId: p.text(),
    providerId: p.text(),
    accessToken: p.text().nullable(),
    refreshToken: p.text().nullable(),
    idToken: p.text().nullable(),
    accessTokenExpiresAt: p.datetime().nullable(),
    refreshTokenExpiresAt: p.datetime().nullable(),
    scope: p.text().nullable(),
    password: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export class Credential extends CredentialSchema.class {}
CredentialSchema.setClass(Credential);

export const VerificationSchema = defineEntity({
  name: 'Verification',
  tableName: 'verification',
  properties: {
    id: p.uuid().primary(),
    identifier: p.text(),
    value: p.text(),
    expiresAt: p.datetime(),
    createdAt: p.datetime().nullable(),
    updatedAt: p.datetime().nullable(),
  },
});
export class Verification extends VerificationSchema.class {}
VerificationSchema.setClass(Verification);
