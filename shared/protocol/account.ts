import { z } from 'zod';
import { idValue, nameValue } from '../record/values.ts';

/** An engineer works in the granted scopes; a supervisor decides what was quarantined in them; an administrator runs the office. */
export const roles = ['engineer', 'supervisor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const grantSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('region'), region: z.string().max(500) }),
  z.object({ kind: z.literal('person'), person: z.string().max(500) }),
]);
export type Grant = z.infer<typeof grantSchema>;

/** A device presents its public key (P-256, JWK); the private one never leaves it. */
export const deviceSchema = z.object({
  id: idValue,
  name: nameValue,
  key: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string().max(64),
    y: z.string().max(64),
  }),
});

/** Characters that a password has at least. */
export const shortestPassword = 10;
export const longestPassword = 200;
export const passwordValue = z.string().min(shortestPassword).max(longestPassword);

/** An invitation makes a member's password and joins a device at once. */
export const joinSchema = z.object({
  invitation: z.string().min(8).max(80),
  password: passwordValue,
  device: deviceSchema,
});
export type Join = z.infer<typeof joinSchema>;

export const signInSchema = z.object({
  name: nameValue,
  password: z.string().max(200),
  /** Six digits, for members who have asked for a second factor. */
  code: z.string().max(12).optional(),
  device: deviceSchema,
});
export type SignIn = z.infer<typeof signInSchema>;

/** `proof`: a JWT signed with the device's key over the refresh token's hash and the time, so that a stolen token is worth nothing. */
export const refreshSchema = z.object({
  device: idValue,
  refresh: z.string().max(200),
  proof: z.string().max(1000),
});

/** What a proof says, signed as ES256: whose it is, and for which token. The time is by the device's clock: told, never judged. */
export const proofSchema = z.object({
  sub: idValue,
  /** SHA-256 of the refresh token's text, in hex. */
  token: z.string().length(64),
  iat: z.number(),
});
export type Proof = z.infer<typeof proofSchema>;

export const passwordChangeSchema = z.object({
  password: z.string().max(200),
  next: passwordValue,
});

/** `GET /v1/account`: what the office knows of the member who asks. */
export const accountSchema = z.object({
  /** Besides the clients of the own name. */
  grants: z.array(grantSchema),
  secondFactor: z.boolean(),
});

/** `begin` answers a secret, `confirm` turns it on with a code made of it, `end` turns it off. Each asks for the password again. Who has one ends it before another begins. */
export const secondFactorSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begin'), password: z.string().max(200) }),
  z.object({
    step: z.literal('confirm'),
    password: z.string().max(200),
    code: z.string().max(12),
  }),
  z.object({ step: z.literal('end'), password: z.string().max(200), code: z.string().max(12) }),
]);
export const secondFactorAnswerSchema = z.object({
  on: z.boolean(),
  /** For a reader of pictures, and by hand: the same secret. Only after `begin`. */
  address: z.string().optional(),
  secret: z.string().optional(),
});

/** What everybody may know of an office before joining it. */
export const officeSchema = z.object({
  id: idValue,
  name: nameValue,
  /** The oldest and the newest protocol that the office speaks. */
  protocol: z.tuple([z.int().min(1), z.int().min(1)]),
});

export const sessionSchema = z.object({
  access: z.string(),
  /** Milliseconds for which the access token holds. */
  lasts: z.number(),
  refresh: z.string(),
  member: z.object({ id: idValue, name: nameValue, role: z.enum(roles) }),
  office: z.object({ id: idValue, name: nameValue }),
});
export type Session = z.infer<typeof sessionSchema>;

/** Why the office says no, in words that both sides know; an app shows them in its user's language. */
export const refusals = [
  'not-signed-in',
  'wrong-password',
  'code-needed',
  'wrong-code',
  'invitation-unknown',
  'name-taken',
  'device-revoked',
  'member-closed',
  'locked-out',
  'too-many-requests',
  'not-allowed',
  'too-large',
  'not-understood',
  'newer-app-needed',
  'shutting-down',
  'storage-full',
  'failed',
] as const;
export type OfficeRefusal = (typeof refusals)[number];
export const refusalSchema = z.object({
  refusal: z.enum(refusals),
  /** Milliseconds after which it is worth asking again. */
  after: z.number().optional(),
});
