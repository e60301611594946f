import { CATEGORIES_PER_EVENT_MAX } from '@onsale/schemas';
import type { PlanSection } from '@onsale/schemas';
import { CategoryChip, Icon } from '@onsale/ui';
import type { FieldErrors } from '../../../fields/field-errors.ts';
import { counted } from '../../../story/counts.ts';
import { placesCovered } from './coverage.ts';
import type { DraftCategory } from './event-draft.ts';

type Props = {
  categories: DraftCategory[];
  letters: ReadonlyMap<number, string>;
  currency: string;
  errors: FieldErrors;
  /** The category that painting gives places to; null takes their price away. */
  brush: number | null;
  sections: ReadonlyMap<number, PlanSection>;
  areaCapacities: ReadonlyMap<number, number>;
  onBrush: (brush: number | null) => void;
  onAdd: () => void;
  onChange: (categories: DraftCategory[]) => void;
  onRemove: (number: number) => void;
};

export function CategoriesEditor(props: Props) {
  const { categories, brush, errors, onBrush } = props;
  const change = (number: number, parts: Partial<DraftCategory>) =>
    props.onChange(
      categories.map((category) => (category.number === number ? { ...category, ...parts } : category)),
    );
  return (
    <section>
      <div className="sec-h">
        <h2 className="h">Categories</h2>
        <button
          type="button"
          className="btn ghost xs"
          disabled={categories.length >= CATEGORIES_PER_EVENT_MAX}
          onClick={props.onAdd}
        >
          <Icon name="plus" size={15} />
          Add
        </button>
      </div>
      {errors['categories'] && (
        <p className="hint bad in-panel" role="alert">
          {errors['categories']}
        </p>
      )}
      {categories.length === 0 && <p className="small t2 in-panel">No prices yet. Add the first category.</p>}
      <div role="radiogroup" aria-label="Paint with">
        {categories.map((category, index) => (
          <CategoryFields
            key={category.number}
            category={category}
            letter={props.letters.get(category.number) ?? ''}
            currency={props.currency}
            on={brush === category.number}
            places={placesCovered(category.covers, props.sections, props.areaCapacities)}
            sections={category.covers.length}
            nameError={errors[`categories.${index}.name`]}
            priceError={errors[`categories.${index}.priceMinor`]}
            onPick={() => onBrush(category.number)}
            onChange={(parts) => change(category.number, parts)}
            onRemove={() => props.onRemove(category.number)}
          />
        ))}
        {categories.length > 0 && (
          <div className={brush === null ? 'ct only-l on' : 'ct only-l'}>
            <button
              type="button"
              role="radio"
              aria-checked={brush === null}
              aria-label="Paint with nothing: take the price away"
              className="pick"
              onClick={() => onBrush(null)}
            >
              <span className="cat gone">–</span>
            </button>
            <span className="t2">Unsold: paint with this to take a price away</span>
          </div>
        )}
      </div>
    </section>
  );
}

function CategoryFields(props: {
  category: DraftCategory;
  letter: string;
  currency: string;
  on: boolean;
  places: number;
  sections: number;
  nameError: string | undefined;
  priceError: string | undefined;
  onPick: () => void;
  onChange: (parts: Partial<DraftCategory>) => void;
  onRemove: () => void;
}) {
  const { category, letter, on } = props;
  const called = category.name || `category ${letter}`;
  return (
    <div className={on ? 'ct on' : 'ct'}>
      <button
        type="button"
        role="radio"
        aria-checked={on}
        aria-label={`Paint with ${letter}, ${called}`}
        className="pick"
        onClick={props.onPick}
      >
        <CategoryChip letter={letter} />
      </button>
      <div className="grow col g1">
        <div className="row g2">
          <input
            className={props.nameError ? 'in s grow err' : 'in s grow'}
            aria-label={`Name of ${letter}`}
            aria-invalid={Boolean(props.nameError)}
            placeholder="Such as Balcony"
            maxLength={80}
            value={category.name}
            onFocus={props.onPick}
            onChange={(event) => props.onChange({ name: event.currentTarget.value })}
          />
          <label className={props.priceError ? 'in s joined price err' : 'in s joined price'}>
            <span className="micro t3">{props.currency}</span>
            <input
              aria-label={`Price of ${called}`}
              aria-invalid={Boolean(props.priceError)}
              inputMode="decimal"
              placeholder="0.00"
              value={category.price}
              onFocus={props.onPick}
              onChange={(event) => props.onChange({ price: event.currentTarget.value })}
            />
          </label>
          <button
            type="button"
            className="btn ghost xs bare"
            aria-label={`Remove ${called}`}
            title="Remove"
            onClick={props.onRemove}
          >
            <Icon name="x" size={15} />
          </button>
        </div>
        <span className="micro t3 tab">
          {props.sections === 0
            ? 'Covers nothing yet'
            : `${counted(props.places, 'place')} in ${counted(props.sections, 'section')}`}
        </span>
        {(props.nameError ?? props.priceError) && (
          <span className="hint bad" role="alert">
            {props.nameError ?? props.priceError}
          </span>
        )}
      </div>
    </div>
  );
}
