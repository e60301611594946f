import { fetchTicketDocument, type TicketDocumentName } from '@onsale/client';
import { Icon, type IconName } from '@onsale/ui';
import { useMutation } from '@tanstack/react-query';
import { BusyButton } from '../../shell/busy-button.tsx';
import { shopOptions } from '../../shop.ts';

/** Saves a file of the reservation. A plain link would not carry a guest's key, so the page fetches it. */
export function SaveDocument({
  ids,
  name,
  words,
  icon,
}: {
  ids: { eventId: string; reservationId: string };
  name: TicketDocumentName;
  words: string;
  icon: IconName;
}) {
  const saving = useMutation({
    mutationFn: () => fetchTicketDocument(shopOptions, ids, name),
    onSuccess: (file) => save(file, name),
  });
  return (
    <>
      <BusyButton
        className="btn quiet"
        busy={saving.isPending}
        busyWords="Making the file"
        onClick={() => saving.mutate()}
      >
        <Icon name={icon} size={18} />
        {words}
      </BusyButton>
      {saving.isError && (
        <span className="small" role="alert">
          The file did not come. Try again in a moment.
        </span>
      )}
    </>
  );
}

const KEPT_MS = 60_000;

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers ask where to save it before they read it.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
