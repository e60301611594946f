import { Migration } from '@mikro-orm/migrations';

/**
 * Of these PostgreSQL keeps no statistics by event. It would learn from yesterday's events that today's, which it has not seen,
 * has one row, and read all of today's rows for each of a thousand buyers.
 */
const HOT_TABLES = ['inventory', 'claim', 'block', 'reservation', 'transaction', 'ticket', 'audit'];

/**
 * Hot tables (inventory, claim, reservation, transaction, ticket, audit) start every key with event_id, so that they can be
 * distributed by it, and have no foreign keys: a lock on the row referred to would block the inserts that refer to it.
 */
export class Migration0001 extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists pg_trgm;

      create table "user" (
        id uuid primary key, name text not null, email text not null unique, email_verified boolean not null default false,
        image text, created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
        kind text not null default 'personal' check (kind in ('personal', 'organization')),
        phone text, born_on date, method_brand text, method_last4 text
      );
      create table session (
        id uuid primary key, user_id uuid not null references "user" on delete cascade, token text not null unique,
        expires_at timestamptz not null, ip_address text, user_agent text,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now()
      );
      create index session_by_user on session (user_id);
      create table credential (
        id uuid primary key, user_id uuid not null references "user" on delete cascade, account_id text not null,
        provider_id text not null, access_token text, refresh_token text, id_token text,
        access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
        unique (provider_id, account_id)
      );
      create index credential_user on credential (user_id);
      create table verification (
        id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
        created_at timestamptz default now(), updated_at timestamptz default now()
      );
      create index verification_identifier on verification (identifier);

      create table organisation (id uuid primary key, name text not null, created_at timestamptz not null);
      create table member (
        organisation_id uuid not null references organisation, user_id uuid not null references "user" on delete cascade,
        created_at timestamptz not null, primary key (organisation_id, user_id)
      );
      create index member_user on member (user_id);

      create table venue (
        id uuid primary key, organisation_id uuid not null references organisation, name text not null, city text not null,
        country text not null, address text not null, time_zone text not null, plan_id uuid not null, created_at timestamptz not null
      );
      create index venue_organisation on venue (organisation_id);
      create index venue_place on venue using gin ((lower(city || ' ' || name)) gin_trgm_ops);
      create table seating_plan (
        id uuid primary key, venue_id uuid not null references venue, width double precision not null,
        height double precision not null, focus jsonb not null, shapes jsonb not null, report jsonb not null,
        created_at timestamptz not null
      );
      create table section (
        plan_id uuid not null references seating_plan, number int not null, name text not null, area text not null,
        kind text not null check (kind in ('seated', 'general')), outline jsonb not null, label_at jsonb not null,
        capacity int not null check (capacity >= 0), row_count int not null, primary key (plan_id, number)
      );
      create table seat (
        plan_id uuid not null, section int not null, place int not null, "row" int not null, row_label text not null,
        label text not null, x double precision not null, y double precision not null,
        kind text not null check (kind in ('standard', 'wheelchair', 'companion')), guid text not null,
        primary key (plan_id, section, place)
      );

      create table event (
        id uuid primary key, organisation_id uuid not null references organisation, venue_id uuid not null references venue,
        plan_id uuid not null references seating_plan, name text not null, tagline text not null, type text not null,
        description text not null, starts_at timestamptz not null, time_zone text not null,
        duration_minutes int not null check (duration_minutes > 0),
        status text not null check (status in ('draft', 'published', 'cancelled')), currency text not null,
        sale_opens_at timestamptz, sale_closes_at timestamptz, give_back_hours_before int, give_back_keep_percent int not null,
        places_per_reservation_max int not null check (places_per_reservation_max > 0), picture_type text,
        places_per_buyer_max int check (places_per_buyer_max > 0),
        single_seats text not null check (single_seats in ('strict', 'lenient', 'off')),
        version int not null, created_at timestamptz not null,
        words tsvector generated always as (
          setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', tagline), 'B')
          || setweight(to_tsvector('simple', description), 'D')
        ) stored
      );
      create index event_words on event using gin (words);
      create index event_name on event using gin (lower(name || ' ' || tagline) gin_trgm_ops);
      create index event_coming on event (starts_at, id) where status = 'published';
      create index event_organisation on event (organisation_id, starts_at);
      create index event_venue on event (venue_id);
      create table event_picture (event_id uuid primary key references event on delete cascade, type text not null, bytes bytea not null);
      create table ticket_category (
        event_id uuid not null references event, number int not null check (number between 0 and 254), name text not null,
        price_minor int not null check (price_minor >= 0), primary key (event_id, number)
      );
      create table coverage (
        event_id uuid not null references event, section int not null, categories bytea not null, primary key (event_id, section)
      );

      create table inventory (
        event_id uuid not null, section int not null, kind text not null, capacity int not null, held int not null,
        sold int not null, next_place int not null, states bytea not null, version int not null, event_version int not null,
        primary key (event_id, section),
        constraint inventory_counts check (held >= 0 and sold >= 0 and held + sold <= capacity)
      ) with (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.05);
      alter table inventory alter column states set storage main;
      create table claim (
        event_id uuid not null, section int not null, place int not null, reservation_id uuid not null,
        primary key (event_id, section, place)
      );
      create table block (
        event_id uuid not null, section int not null, place int not null, reason text not null, channel text not null,
        created_at timestamptz not null, primary key (event_id, section, place)
      );
      create table reservation (
        event_id uuid not null, id uuid not null, buyer_id uuid not null, guest boolean not null,
        state text not null check (state in ('pending', 'paid', 'cancelled', 'expired')), choice_hash text not null,
        places jsonb not null, together boolean not null, total_minor int not null check (total_minor >= 0),
        currency text not null, created_at timestamptz not null, expires_at timestamptz, extensions int not null,
        buyer_name text, buyer_email text, buyer_phone text, paid_at timestamptz, ended_at timestamptz, last_change_id uuid,
        primary key (event_id, id),
        constraint reservation_hold_ends check ((state = 'pending') = (expires_at is not null))
      );
      create index reservation_lapsing on reservation (event_id, expires_at) where state = 'pending';
      create index reservation_buyer on reservation (buyer_id, event_id);
      create table transaction (
        event_id uuid not null, id uuid not null, reservation_id uuid not null,
        kind text not null check (kind in ('charge', 'refund')), token uuid not null, body_hash text not null,
        state text not null check (state in ('begun', 'open', 'captured', 'failed', 'expired', 'unwanted', 'due', 'done')),
        amount_minor int not null check (amount_minor >= 0), currency text not null, provider_ref text, capture_ref text,
        pay_url text, method_brand text, method_last4 text, failure text, created_at timestamptz not null, settled_at timestamptz,
        page jsonb, captured_minor int, returned_minor int not null default 0,
        primary key (event_id, id), unique (event_id, token),
        constraint transaction_returned_within_captured check (returned_minor between 0 and coalesce(captured_minor, 0))
      );
      create index transaction_reservation on transaction (event_id, reservation_id);
      create unique index transaction_one_capture on transaction (event_id, reservation_id) where kind = 'charge' and state = 'captured';
      create unique index transaction_one_under_way on transaction (event_id, reservation_id)
        where kind = 'charge' and state in ('begun', 'open');
      create index transaction_unsettled on transaction (state, created_at) where state in ('begun', 'open', 'due');
      create table provider_event (
        id text primary key, kind text not null, provider_ref text, received_at timestamptz not null, handled_at timestamptz
      );
      create table ticket (
        event_id uuid not null, id uuid not null, reservation_id uuid not null, section int not null, place int not null,
        generation int not null, valid boolean not null, primary key (event_id, id)
      );
      create unique index ticket_one_per_place on ticket (event_id, section, place) where valid;
      create index ticket_reservation on ticket (event_id, reservation_id);
      create table event_key (event_id uuid primary key, public_key bytea not null, private_key bytea not null);
      create table audit (
        event_id uuid not null, id uuid not null, at timestamptz not null, what text not null, actor_id uuid, actor_name text,
        reservation_id uuid, facts jsonb not null, primary key (event_id, id)
      );
      create index audit_reservation on audit (event_id, reservation_id) where reservation_id is not null;

      ${HOT_TABLES.map((table) => `alter table ${table} alter column event_id set statistics 0;`).join('\n      ')}

      create table access (
        event_id uuid not null references event, user_id uuid not null references "user" on delete cascade,
        level text not null check (level in ('owner', 'editor', 'seller', 'door', 'viewer')), created_at timestamptz not null,
        primary key (event_id, user_id)
      );
      create index access_user on access (user_id);
    `);
  }
}
