import { blocks, letterExample } from './examples.ts';

/** The header block of an invented letter, as docs pages show it. */
export const headerExample = [
  'Case Number: CM16-0999001',
  'Date Assigned: 01/09/2017 Date of Injury: 05/04/2014',
  'Decision Date: 02/03/2017 UR Denial Date: 12/21/2016',
  'Priority: Standard Application',
  'Received:',
  '12/30/2016',
].join('\n');

/** The invented letter with its header block. */
export const letterWithHeader = blocks(headerExample, letterExample);
