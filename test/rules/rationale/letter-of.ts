import { blocks, issuesExample, methodExample } from '../../../server/rules/examples.ts';

/** A letter about one item with a title ("MRI of the knee: Upheld") and a rationale; the summary where it matters. */
export const letterOf = (title: string, rationale: string, summary = 'The patient is a 45 year old man.'): string =>
  blocks(
    methodExample,
    `CLINICAL CASE SUMMARY\n${summary}`,
    issuesExample,
    title,
    'Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.',
    `Decision rationale: ${rationale}`,
  );
