import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PinHash } from '../../shared/domain/tree.ts';

/** scrypt's costs: 2^15 blocks of 8 × 128 bytes, 32 MB and about a tenth of a second. Source: OWASP's password storage advice. */
const COSTS = { n: 2 ** 15, r: 8, p: 1 } as const;
const HASH_BYTES = 32;

/** Hashes a PIN of 4 to 8 digits with a fresh salt. */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, COSTS);
  return { salt: salt.toString('hex'), hash: hash.toString('hex'), ...COSTS, digits: pin.length };
}

/** Whether a PIN is the one that was hashed; takes the same time either way. */
export async function pinMatches(pin: string, kept: PinHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'hex');
  const derived = await derive(pin, Buffer.from(kept.salt, 'hex'), kept);
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

function derive(
  pin: string,
  salt: Buffer,
  { n, r, p }: Pick<PinHash, 'n' | 'r' | 'p'>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
