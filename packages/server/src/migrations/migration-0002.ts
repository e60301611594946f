import { Migration } from '@mikro-orm/migrations';

/**
 * What a charge took and what of it went back stand in its own row, so that a CHECK can refuse a refund of more than was
 * taken; a reservation has one attempt under way at most; and what the provider is asked is kept, so that asking again is
 * the same request.
 */
export class Migration0002 extends Migration {
  override up(): void {
    this.addSql(`
      alter table transaction add page jsonb, add captured_minor int, add returned_minor int not null default 0;
      update transaction set captured_minor = amount_minor where kind = 'charge' and state in ('captured', 'unwanted');
      update transaction c set returned_minor = r.returned
        from (
          select event_id, capture_ref, sum(amount_minor) as returned from transaction
          where kind = 'refund' and state <> 'failed' group by event_id, capture_ref
        ) r
        where c.kind = 'charge' and c.event_id = r.event_id and c.capture_ref = r.capture_ref;
      alter table transaction add constraint transaction_returned_within_captured
        check (returned_minor between 0 and coalesce(captured_minor, 0));
      create unique index transaction_one_under_way on transaction (event_id, reservation_id)
        where kind = 'charge' and state in ('begun', 'open');
    `);
  }
}
