import { DESCRIPTION_LENGTH_MAX } from '@onsale/schemas';
import { LongTextField } from '../../../fields/field.tsx';
import { figure } from '../../../story/counts.ts';
import { BuyerPreview } from './buyer-preview.tsx';
import { PictureField } from './picture-field.tsx';
import type { EventEditor } from './use-event-editor.ts';

export function PageStep({ editor }: { editor: EventEditor }) {
  const { draft, errors, change, stored } = editor;
  return (
    <div className="dm page-step">
      <div className="col g5">
        <LongTextField
          label="Description"
          value={draft.description}
          onChange={(description) => change({ description })}
          error={errors['description']}
          maxLength={DESCRIPTION_LENGTH_MAX}
          rows={14}
          hint={`An empty line begins a new paragraph. ${figure(DESCRIPTION_LENGTH_MAX - draft.description.length)} letters left.`}
        />
        <PictureField
          picture={draft.picture}
          hasStored={stored.pictureUrl !== null}
          error={errors['picture']}
          onChange={(picture) => change({ picture })}
        />
      </div>
      <BuyerPreview editor={editor} />
    </div>
  );
}
