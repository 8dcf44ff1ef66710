/** A kind of service that letters decide about; all texts are templates of `dice.ts`. */
export interface Service {
  readonly title: string;
  /** The service as rationales call it. */
  readonly called: string;
  /** Where the guideline stands: the chapter of the region, or the one on chronic pain. */
  readonly chapter: 'region' | 'pain';
  /** What a guideline asks for it; a list of criteria where there are several. */
  readonly criteria: readonly string[];
  /** What the record says of it. */
  readonly facts: readonly string[];
}

export const services: readonly Service[] = [
  {
    title: '{drug} {dose} #{tablets}',
    called: '{drug} {dose} #{tablets}',
    chapter: 'pain',
    criteria: [
      'pain is measured before and after a dose, at least every {weeks} weeks',
      'function has improved by {percent}% or more',
      'side effects are asked for every {weeks} weeks',
      'one physician prescribes the drug for no longer than {months} months',
    ],
    facts: [
      '{Who} has taken {drug} {dose} since {earlier}, {frequency}.',
      'With {drug} the pain went from {score}/10 to {less}/10 for about {hours} hours after a dose.',
      'The report of {seen} <does not say|says little about> what {drug} {dose} has changed in daily activities over {months} months.',
      'No side effect of {drug} is noted <between|from> {earlier} and {seen}.',
      'The last laboratory test, on {therapyTo}, was <normal|in order|without comment>.',
    ],
  },
  {
    title: '<Physical therapy|Occupational therapy|Aquatic therapy>, {place}, {visits} <visits|sessions>',
    called: 'therapy of the {place}, {visits} visits',
    chapter: 'pain',
    criteria: [
      'the course begins with {few} visits over {weeks} weeks',
      'progress in motion or strength is at least {percent}% after the first {few} visits',
      'the visits become fewer, and exercise at home takes their place after {weeks} weeks',
    ],
    facts: [
      '{Who} completed {visits} visits between {therapyFrom} and {therapyTo}.',
      'After {visits} visits the pain of the {place} had gone from {score}/10 to {less}/10.',
      'A home program of {tens} minutes a day has been <taught|written out|kept up> since {therapyTo}.',
      'The request of {rfa} for {visits} more visits <names|does not name> a goal for the {place}.',
    ],
  },
  {
    title: 'MRI of the {place} <with|without> contrast',
    called: 'MRI of the {place}',
    chapter: 'region',
    criteria: [
      'symptoms last longer than {weeks} weeks in spite of {few} visits of therapy',
      'a red flag or a new deficit has been found since {seen}',
      'an operation on the {place} is planned within {months} months',
    ],
    facts: [
      'An earlier study of the {place}, on {imagingDate}, showed {image}.',
      'Since {earlier} there has been {finding}.',
      'Plain films of the {place} taken on {therapyFrom} were <normal|without fracture|not read>.',
      'On {seen} the pain of the {place} was {score}/10, as it had been on {earlier}.',
    ],
  },
  {
    title:
      '{Side} {level} <injection of a corticosteroid|epidural steroid injection|block> under <fluoroscopy|ultrasound>',
    called: 'injection at {level} on the {side}',
    chapter: 'region',
    criteria: [
      'findings on examination agree with imaging at {level}',
      'conservative care of {weeks} weeks has been tried, with {few} visits or more',
      'a repeated injection follows only upon relief of {percent}% for {weeks} weeks',
      'injections lie {weeks} weeks or more apart',
    ],
    facts: [
      'The study of {imagingDate} shows {image}.',
      'Examination on {seen} found {finding}.',
      'A first injection on {earlier} gave relief of {percent}% for {weeks} weeks.',
      '{Who} completed {visits} visits of therapy by {therapyTo} and still has pain of {score}/10.',
    ],
  },
  {
    title: '{Side} {name} {operation}',
    called: '{operation} on the {side}',
    chapter: 'region',
    criteria: [
      'symptoms have limited activity for {months} months',
      'imaging shows a lesion that is known to respond to surgery at {level}',
      '{few} visits of therapy and one injection have not helped for {weeks} weeks',
    ],
    facts: [
      'The study of {imagingDate} shows {image}.',
      '{Who} had {visits} visits of therapy from {therapyFrom} to {therapyTo} with relief of {percent}%.',
      'Examination on {seen} found {finding}, and {finding2}.',
      'The surgeon <notes|does not note> that smoking ended {months} months before {rfa}.',
    ],
  },
  {
    title: '<TENS unit|Interferential unit|H-wave unit>, {tens} day rental',
    called: 'rental of the unit for {tens} days',
    chapter: 'pain',
    criteria: [
      'a trial of {tens} days is written down with how often the unit was used',
      'other treatment, with {few} visits at the least, goes on at the same time',
      'the pain has lasted for {months} months or more',
    ],
    facts: [
      'A unit was tried on {therapyFrom} for {tens} minutes, with pain of {less}/10 after it.',
      '{Who} has had pain of the {place} for {months} months, {score}/10 on {seen}.',
      'The request of {rfa} sets a goal of {percent}% for the trial.',
    ],
  },
  {
    title: '<Acupuncture|Chiropractic treatment|Massage therapy>, {name}, {visits} <visits|sessions>',
    called: 'the {visits} visits for the {name}',
    chapter: 'pain',
    criteria: [
      'effects show within {few} visits',
      'treatment goes on only with a gain in function of {percent}% by visit {few}',
      'the whole course takes no more than {months} months',
    ],
    facts: [
      '{Who} had {few} visits from {therapyFrom} on, with pain of {less}/10 after the last one.',
      'Motion of the {place} went from {tens} to {degrees} degrees by {therapyTo}.',
      'Medication was reduced by {percent}% between {earlier} and {seen}.',
    ],
  },
  {
    title:
      '<Urine drug test|EMG/NCS of the bilateral {limbs} extremities|Consultation with a specialist for the {name}>, {count}',
    called: 'the request of {rfa}',
    chapter: 'pain',
    criteria: [
      'the result would change the treatment within {weeks} weeks',
      'the last one lies back {months} months or more',
      'the examination of the {place} leaves a question open',
    ],
    facts: [
      'The last one of this kind was on {earlier}, {months} months before.',
      'On {seen} the examination found {finding}.',
      'The physician <writes|does not write> what the result would change in the use of {drug}.',
    ],
  },
];
