import { Icon } from '@onsale/ui';
import { useId, useState } from 'react';
import type { EventDraft } from './event-draft.ts';
import { readPicture } from './picture-file.ts';

type Props = {
  picture: EventDraft['picture'];
  hasStored: boolean;
  error: string | undefined;
  onChange: (picture: EventDraft['picture']) => void;
};

export function PictureField({ picture, hasStored, error, onChange }: Props) {
  const id = useId();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState('');
  const shown = picture === 'kept' ? hasStored : picture !== null;

  async function take(file: File | undefined) {
    if (!file) return;
    const outcome = await readPicture(file);
    if ('refusal' in outcome) {
      setRefusal(outcome.refusal);
      return;
    }
    setRefusal('');
    setSaid(outcome.smaller ? 'It was larger than 2 MB, so a smaller copy is used.' : '');
    onChange({ dataUrl: outcome.dataUrl });
  }

  return (
    <div className="field">
      <label htmlFor={id}>Picture</label>
      <div className="row g2 wrapx">
        <label className="btn quiet s file">
          <Icon name="image" size={17} />
          {shown ? 'Choose another' : 'Choose a picture'}
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {shown && (
          <button
            type="button"
            className="btn ghost s"
            onClick={() => {
              setSaid('');
              onChange(hasStored || picture === 'kept' ? null : 'kept');
            }}
          >
            Use the drawn poster
          </button>
        )}
      </div>
      {(refusal || error) && (
        <p className="hint bad" role="alert">
          {refusal || error}
        </p>
      )}
      <p className="hint" role="status">
        {said || (shown ? 'PNG, JPEG or WebP.' : 'Without one, a poster is drawn from the event’s name.')}
      </p>
    </div>
  );
}
