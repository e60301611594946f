/** Buyers of the demo; invented. */
const GIVEN = [
  'Nora',
  'Sem',
  'Lucia',
  'Jonas',
  'Amira',
  'Hugo',
  'Mei',
  'Olivia',
  'Tariq',
  'Elena',
  'Pieter',
  'Zoë',
  'Kofi',
  'Ingrid',
  'Mateo',
  'Yara',
  'Lars',
  'Chiara',
  'Ravi',
  'Maud',
];
const FAMILY = [
  'Bakker',
  'Lindqvist',
  'Romero',
  'Weber',
  'Haddad',
  'Laurent',
  'Tanaka',
  'Clarke',
  'Osei',
  'Conti',
  'Visser',
  'Novák',
  'Meyer',
  'Dubois',
  'Fraser',
  'Santos',
  'Jansen',
  'Keane',
  'Patel',
  'Moretti',
];

export function buyerName(number: number): string {
  return `${GIVEN[number % GIVEN.length]} ${FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length]}`;
}

export function buyerEmail(number: number): string {
  const name = buyerName(number).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(' ', '.');
  return `${name}${number}@example.com`;
}

export const DEMO_PASSWORD = 'doors-open-at-eight';

export const customer = { name: 'Nadia Brandt', email: 'nadia@onsale.example' };
export const editor = { name: 'Sam Okafor', email: 'sam@onsale.example' };
