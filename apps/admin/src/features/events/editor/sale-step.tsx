import { PLACES_PER_RESERVATION_MAX } from '@onsale/schemas';
import { Note } from '@onsale/ui';
import { ChoiceField, TextField } from '../../../fields/field.tsx';
import type { EventEditor } from './use-event-editor.ts';

export function SaleStep({ editor }: { editor: EventEditor }) {
  const { draft, errors, change, stored } = editor;
  const clock = `${stored.venue.city} time`;
  return (
    <div className="dm form">
      <div className="fields">
        <ChoiceField
          wide
          label="The sale opens"
          value={draft.opens}
          options={[
            { value: 'published', label: 'As soon as the event is published' },
            { value: 'at', label: 'On a day' },
          ]}
          onChange={(opens) => change({ opens })}
        />
        {draft.opens === 'at' && (
          <>
            <TextField
              label={`Opens on, ${clock}`}
              type="date"
              value={draft.opensDate}
              onChange={(opensDate) => change({ opensDate })}
              error={errors['saleOpensAt']}
            />
            <TextField
              label="At"
              type="time"
              value={draft.opensTime}
              onChange={(opensTime) => change({ opensTime })}
            />
          </>
        )}
        <ChoiceField
          wide
          label="The sale closes"
          value={draft.closes}
          options={[
            { value: 'over', label: 'When the event is over' },
            { value: 'at', label: 'On a day' },
          ]}
          onChange={(closes) => change({ closes })}
          error={draft.closes === 'over' ? errors['saleClosesAt'] : null}
        />
        {draft.closes === 'at' && (
          <>
            <TextField
              label={`Closes on, ${clock}`}
              type="date"
              value={draft.closesDate}
              onChange={(closesDate) => change({ closesDate })}
              error={errors['saleClosesAt']}
            />
            <TextField
              label="At"
              type="time"
              value={draft.closesTime}
              onChange={(closesTime) => change({ closesTime })}
            />
          </>
        )}
        <TextField
          label="Most places in one reservation"
          inputMode="numeric"
          value={draft.placesMax}
          onChange={(placesMax) => change({ placesMax })}
          error={errors['placesPerReservationMax']}
          hint={`From 1 to ${PLACES_PER_RESERVATION_MAX}`}
        />
        <TextField
          label="Most places for one buyer (optional)"
          inputMode="numeric"
          placeholder="No limit"
          value={draft.placesPerBuyer}
          onChange={(placesPerBuyer) => change({ placesPerBuyer })}
          error={errors['placesPerBuyerMax']}
          hint="Over all their reservations"
        />
        <ChoiceField
          wide
          label="Single seats between parties"
          value={draft.singleSeats}
          options={[
            { value: 'strict', label: 'Never leave one' },
            { value: 'lenient', label: 'Leave one only at the end of a row' },
            { value: 'off', label: 'Buyers choose freely' },
          ]}
          onChange={(singleSeats) => change({ singleSeats })}
          hint="A choice that would leave a single seat is refused, with others close by offered instead"
        />
      </div>
      <Note icon="lock">A change never touches places that are held or sold already.</Note>
    </div>
  );
}
