/** What summaries and rationales are put together from; all are templates of `dice.ts`. */

export const opening = [
  '{Who} is a {age} year old {sex} {job} who <hurt|injured> {his} {name} on {injury} while {mechanism}.',
  'This {age}-year-old {sex} {job} was injured on {injury} when {he} was {mechanism}; the {name} has hurt since, {score}/10 on {earlier}.',
  '{Who}, a {age} year old {sex} {job}, sustained an injury of the {name} on {injury} while {mechanism}.',
];

export const history = [
  'The diagnoses are {diagnosis}, {diagnosis2}, and <pain|insomnia|hypertension> since {earlier}.',
  'An MRI of the {place} dated {imagingDate} shows {image}, as a {physician} reads it.',
  'Treatment to date has <included|consisted of> {visits} visits of therapy from {therapyFrom} to {therapyTo}, {drug} {dose}, and <rest|heat|a brace> for {weeks} weeks.',
  'At the visit of {seen} {he} reported <constant|intermittent> pain of the {place}, {score}/10 at its worst and {less}/10 with {drug}.',
  'Examination of that day by a {physician} showed {finding}, and {finding2}.',
  'Since {earlier} {he} takes {drug} {dose} {frequency}, which brings {percent}% relief for {hours} hours.',
  '{He} <works {hours} hours a day|has been off work since {earlier}|works full duty> as a {job} and lifts no more than {pounds} pounds.',
  'Sleep is <disturbed|broken> {few} times a night, as the {physician} wrote on {therapyTo}.',
  '{He} is {pounds} kilograms <above the usual weight|in weight by {his} own account>, walks {tens} minutes a day, and <does not smoke|stopped smoking on {earlier}>.',
  'A consultation with a {physician} on {imagingDate} <advised against surgery|left the choice of treatment open> for {diagnosis}.',
];

export const closing = [
  'The Request for Authorization of {rfa} asks for {asked}. A utilization review determination dated {denial} <denied|did not certify> {number}, as it found {reason}.',
  'On {rfa} the {physician} <requested|asked for> {asked}. The utilization review of {denial} <denied|non-certified> {number} because of {reason}.',
];

export const reasons = [
  'no gain in function after {visits} visits',
  'no record of the {place} since {therapyTo}',
  'no trial of {weeks} weeks',
  'too little about {finding}',
  'no plan for the {months} months ahead',
];

export const lead = [
  '{guideline} <recommend|support|allow> this <treatment|service> <for|in> {diagnosis} <within limits|where the record bears it out|as one part of a program of {weeks} weeks>.',
  'For {diagnosis}, {guideline} <set|give> <conditions|limits> that the record of {seen} must <meet|show>.',
  '{guideline} <look for|ask for> a reason in the record before <the service is repeated|a course of {few} begins> in {diagnosis}.',
];

export const listLead = [
  '{guideline} give the following criteria for the {name}:',
  'For {diagnosis}, {guideline} ask that the following criteria are met:',
];

export const silence = [
  'The MTUS is silent on <this service|it> <for|in> {diagnosis}.',
  'The MTUS does not address {diagnosis} <in a {job}|treated in this way>.',
];

export const turn = [
  'In this case, the {job} of {age} years has {diagnosis}.',
  'In this case, {finding} was found on {seen}, with pain of {score}/10.',
  'Here, the record from {therapyFrom} to {seen} speaks of {diagnosis2} and of {visits} visits.',
];

export const against = [
  'What the record holds between {earlier} and {seen} <does not meet|falls short of> these conditions for the {name}.',
  'No <reason|plan|goal> is given why {diagnosis} would need it after {rfa}.',
  'Function since {therapyTo} is <unchanged|not measured|the same as on {earlier}>, and work as a {job} is not spoken of.',
];

export const inFavor = [
  'What the record holds between {earlier} and {seen} <meets|satisfies> these conditions for the {name}.',
  'The report of {seen} gives a <plan|goal> for {diagnosis} and for work as a {job}.',
  'Function has <improved|grown> since {therapyTo}, as the {physician} <measured|describes> on {seen}.',
];

export const jobs = [
  'warehouse worker,driver,nurse,cook,carpenter,clerk,mechanic,janitor,painter,teacher,welder,baker,gardener',
  'electrician,roofer,cashier,plumber,machinist,caregiver,packer,printer,tailor,butcher,guard,waiter,porter',
]
  .join(',')
  .split(',');

export const mechanisms = [
  'lifting a box of {pounds} pounds',
  'carrying a ladder over {few} steps',
  'pushing a cart of {pounds} pounds up a ramp',
  'stepping from a truck {tens} inches high',
  'pulling a pallet across {tens} feet of floor',
  'reaching for a tool {tens} inches above {his} head',
  'turning a valve for the {few}th time that day',
  'catching a bag of {pounds} pounds that fell',
];

export const physicians = [
  'physiatrist',
  'surgeon',
  'neurologist',
  'family physician',
  'pain specialist',
  'podiatrist',
];

export const frequencies = ['once daily', 'twice daily', 'three times a day', 'at bedtime', 'every 6 hours as needed'];

export const drugs: readonly (readonly [name: string, doses: string])[] = [
  ['Naproxen', '375mg,500mg,550mg'],
  ['Gabapentin', '100mg,300mg,600mg,800mg'],
  ['Cyclobenzaprine', '5mg,7.5mg,10mg'],
  ['Tramadol', '50mg,100mg,150mg'],
  ['Omeprazole', '20mg,40mg'],
  ['Ibuprofen', '400mg,600mg,800mg'],
  ['Meloxicam', '7.5mg,15mg'],
  ['Duloxetine', '20mg,30mg,60mg'],
  ['Tizanidine', '2mg,4mg'],
  ['Nortriptyline', '10mg,25mg,50mg'],
  ['Baclofen', '10mg,20mg'],
  ['Pregabalin', '50mg,75mg,150mg'],
];

export const specialties = [
  'Physical Medicine & Rehabilitation',
  'Pain Medicine',
  'Orthopedic Surgery',
  'Neurology',
  'Occupational Medicine',
  'Anesthesiology',
  'Family Practice',
  'Internal Medicine',
];
export const states = ['Texas', 'New York', 'Oregon', 'Arizona', 'Nevada', 'Florida', 'Ohio', 'Utah', 'Illinois'];
