import { goTo, type PlaceInLetter } from '../place.ts';
import type { Command } from './command.ts';

/** Puts the cursor at a place of a letter; called by the letter view and by code lenses. */
export const goToPlace: Command = {
  id: 'imr.goToPlace',
  run: async (_, place?: PlaceInLetter) => {
    if (place) await goTo(place);
  },
};
