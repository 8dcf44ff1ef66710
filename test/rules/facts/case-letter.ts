import { letterWithHeader } from '../../../server/rules/header-example.ts';

/** The invented letter of the header (injury 05/04/2014, review 12/21/2016) with another case summary. */
export const letterOf = (summary: string): string =>
  letterWithHeader.replace(/The patient is a 45 year old[\s\S]*?denied\./, () => summary);
