import fc from 'fast-check';

/** Properties try the same texts in every run, so that a red test is due to a change; FC_SEED=NUMBER tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20170110) });
