import { BASELINE_NAME, withAccepted } from '../config/baseline.ts';
import { CONFIGURATION_NAME } from '../config/configuration.ts';
import { withBaseline, withLevel } from '../config/configuration-edit.ts';
import { fileIn, fileName, pathFrom } from '../config/uris.ts';
import {
  type AcceptChange,
  type ConfigurationChange,
  type ConfigurationEdit,
  configurationEditRequest,
  type LevelChange,
} from '../requests.ts';
import { lineOf } from './guard.ts';
import type { Server } from './server.ts';
import type { LoadedSettings } from './settings-loader.ts';

const FAILED = 'The configuration could not be read. Run "IMR: Restart Language Server", then do it again.';
const NOWHERE = 'This letter lies in no folder, so there is no configuration for it. Save it first, then do it again.';

/** Answers what files are to hold after a severity was changed or a finding accepted; the client writes them. */
export function answerConfigurationRequests({ connection, settings, log }: Server): void {
  connection.onRequest(configurationEditRequest, async (change: ConfigurationChange): Promise<ConfigurationEdit> => {
    try {
      const found = await settings.findAnew(change.uri);
      if (!found) return { files: [], note: FAILED };
      return 'accept' in change ? acceptedIn(found, change) : levelIn(found, change);
    } catch (error) {
      log(lineOf('Changing the configuration', error));
      return { files: [], note: FAILED };
    }
  });
}

/** The configuration to write, and its text as it is saved. */
function configurationOf({ configuration, reports, home }: LoadedSettings) {
  const uri = configuration ?? (home === undefined ? undefined : fileIn(home, CONFIGURATION_NAME));
  return uri === undefined
    ? undefined
    : { uri, source: reports.find((report) => report.uri === configuration)?.source };
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

const unusable = (uri: string): ConfigurationEdit => ({
  files: [],
  note: `${fileName(uri)} cannot be read as it is, so nothing was written. Mend it first; the Problems panel says where.`,
});

function levelIn(found: LoadedSettings, { rule, level }: LevelChange): ConfigurationEdit {
  const configuration = configurationOf(found);
  if (!configuration) return { files: [], note: NOWHERE };
  const text = withLevel(configuration.source, rule, level);
  if (text === undefined) return unusable(configuration.uri);
  const said = found.levels.get(rule);
  const note =
    said === undefined || said === level ? undefined : `The setting imr.rules says "${said}" and goes before the file.`;
  return { files: [{ uri: configuration.uri, text }], ...(note === undefined ? {} : { note }) };
}

function acceptedIn(found: LoadedSettings, { uri, rule, accept }: AcceptChange): ConfigurationEdit {
  const configuration = configurationOf(found);
  if (!configuration) return { files: [], note: NOWHERE };
  const baseline = found.baselineUri ?? fileIn(folderOf(configuration.uri), BASELINE_NAME);
  const file = pathFrom(folderOf(baseline), uri);
  if (file === undefined) return { files: [], note: NOWHERE };
  const text = withAccepted(found.baseline?.source, { file, rule, ...accept });
  if (text === undefined) return unusable(baseline);
  const files = [{ uri: baseline, text }];
  if (found.baselineUri !== undefined) return { files };
  const named = withBaseline(configuration.source, BASELINE_NAME);
  if (named === undefined) return unusable(configuration.uri);
  return { files: [{ uri: configuration.uri, text: named }, ...files] };
}
