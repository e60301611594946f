import { z } from 'zod';

export const EditorStep = z.enum(['when', 'seats', 'sale', 'give-back', 'page']);
export type EditorStep = z.infer<typeof EditorStep>;

export const STEP_WORDS: Record<EditorStep, string> = {
  when: 'When and where',
  seats: 'Seats and prices',
  sale: 'Sale',
  'give-back': 'Give back',
  page: 'Page and picture',
};
