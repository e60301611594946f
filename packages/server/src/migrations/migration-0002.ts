import { Migration } from '@mikro-orm/migrations';

/** What is still to be done outside this database. Written in the hot transactions, so its key starts with event_id too. */
export class Migration0002 extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists unaccent;
      create table outbox (
        event_id uuid not null, id uuid not null, effect text not null, reservation_id uuid not null, facts jsonb not null,
        created_at timestamptz not null, due_at timestamptz not null, attempts int not null check (attempts >= 0),
        done_at timestamptz, failed_at timestamptz, failure text,
        primary key (event_id, id),
        constraint outbox_ends_once check (done_at is null or failed_at is null)
      );
      create index outbox_due on outbox (event_id, due_at) where done_at is null and failed_at is null;
      alter table outbox alter column event_id set statistics 0;
    `);
  }
}
