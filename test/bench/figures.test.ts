import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeLetters } from './corpus/made-letter.ts';
import { worstOf } from './linear.ts';
import { sharesOf } from './profile.ts';
import { packedFiles } from './size.ts';
import { FLAG, typedKeys, typingFile } from './typing-keys.ts';

describe('the rule that grows most', () => {
  it('is the one that grows at every step; one long step alone does not count', () => {
    const small = { steady: 100, bad: 50, bounded: 10 };
    const middle = { steady: 210, bad: 200, bounded: 60 };
    assert.deepEqual(worstOf(small, middle, { steady: 430, bad: 700, bounded: 120 }), { rule: 'bad', factor: 3.5 });
  });

  it('is none of those that hardly take any time', () => {
    const small = { steady: 100, noise: 0.1 };
    const middle = { steady: 200, noise: 1 };
    assert.deepEqual(worstOf(small, middle, { steady: 400, noise: 3 }), { rule: 'steady', factor: 2 });
    assert.equal(worstOf({ noise: 0.1 }, { noise: 1 }, { noise: 3 }), undefined);
  });
});

describe('the shares of a profile', () => {
  const node = (id: number, functionName: string, url: string) => ({
    id,
    callFrame: { functionName, url, scriptId: '1', lineNumber: 9, columnNumber: 0 },
  });

  it('are those of each function and folder, without what was idle', () => {
    const { folders, functions } = sharesOf({
      nodes: [
        node(1, 'readDates', 'file:///x/server/content/mentions/dates.ts'),
        node(2, 'check', 'file:///x/server/rules/citation/weak.ts'),
        node(3, '(idle)', ''),
        node(4, '(garbage collector)', ''),
      ],
      startTime: 0,
      endTime: 100,
      samples: [1, 1, 2, 3, 4],
      timeDeltas: [30, 20, 40, 500, 10],
    });
    assert.deepEqual(folders, [
      { name: 'server/content', percent: 50 },
      { name: 'server/rules', percent: 40 },
      { name: 'garbage collector', percent: 10 },
    ]);
    assert.equal(functions[0].name, 'readDates, server/content/mentions/dates.ts:10');
  });
});

describe('the files of an archive', () => {
  it('are read from its directory, with their packed sizes', () => {
    // An archive of one empty file "a": local header, directory, end.
    const local = Buffer.alloc(31);
    local.writeUInt32LE(0x04034b50, 0);
    local.write('a', 30);
    const directory = Buffer.alloc(47);
    directory.writeUInt32LE(0x02014b50, 0);
    directory.writeUInt32LE(12, 20);
    directory.writeUInt16LE(1, 28);
    directory.write('a', 46);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length, 16);
    assert.deepEqual(packedFiles(Buffer.concat([local, directory, end])), [{ name: 'a', bytes: 12 }]);
  });

  it('of something else are an error', () => {
    assert.throws(() => packedFiles(Buffer.from('This is a letter, and no archive.')), /no ZIP/);
  });
});

describe('what is typed', () => {
  it('goes right before a flag in the middle of the file', () => {
    const { text, line, character } = typingFile(madeLetters(9));
    const words = text.split('\n')[line];
    assert.equal(words.slice(character + 1, character + 1 + FLAG.length), FLAG);
  });

  it('makes and unmakes findings, ten keys a second', () => {
    const keys = typedKeys(10);
    assert.equal(keys.length, 100);
    assert.match(keys.join(''), /\[\[day\]\]<\)/);
  });
});
