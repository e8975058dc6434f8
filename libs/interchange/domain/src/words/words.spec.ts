import { splitItems, splitReference } from './cell-items';
import { readOwners } from './owner-names';
import { readStatusWord } from './status-words';

const items = (text: string) => splitItems(text).items.map((item) => item.text);

describe('items inside a cell', () => {
  it.each(['•', '-', '*', '–', 'o', '·', '▪'])('are told by the bullet %s', (bullet) => {
    expect(items(`${bullet} Hold a meeting\n${bullet} Write it up`)).toEqual(['Hold a meeting', 'Write it up']);
  });

  it.each([['1. Hold\n2. Write'], ['a) Hold\nb) Write'], ['(i) Hold\n(ii) Write'], ['1) Hold\n2) Write']])('are told by numbers: %j', (text) => {
    expect(items(text)).toEqual(['Hold', 'Write']);
  });

  it('may follow each other on one line', () => {
    expect(items('• Hold a meeting • Write it up')).toEqual(['Hold a meeting', 'Write it up']);
  });

  it('go on over wrapped lines', () => {
    expect(items('• Hold a meeting\nfor everyone\n• Write it up')).toEqual(['Hold a meeting for everyone', 'Write it up']);
  });

  it.each(['Set up two-way talks – as a board and alone', 'A long-term plan - and a short one', 'Ask staff\nand listen', 'One line only', 'e.g. a thing'])('leave prose whole: %j', (text) => {
    expect(items(text)).toEqual([text]);
  });

  it('keep the words above a list', () => {
    expect(items('• Review the policy\n   - with staff\n   - with the union\n• Train managers')).toEqual(['Review the policy\n- with staff\n- with the union', 'Train managers']);
    expect(items('• one\n   • two')).toEqual(['one', 'two']);
    expect(splitItems('We will:\n- ask\n- listen')).toMatchObject({ leadIn: 'We will:', items: [{ text: 'ask' }, { text: 'listen' }] });
  });

  it('say when separate lines were only taken for items', () => {
    expect(splitItems('Ask staff what matters\nTell them what changed')).toMatchObject({ guessed: true, items: [{ text: 'Ask staff what matters' }, { text: 'Tell them what changed' }] });
  });
});

describe('references in front of a text', () => {
  it.each([
    ['1.2 Fair hiring', 'Fair hiring', '1.2'], ['Objective 3: Our people', 'Our people', 'Objective 3'], ['A4) Train managers', 'Train managers', 'A4'], ['2. Pay', 'Pay', '2'],
    ['10 people trained', '10 people trained', null], ['80% say yes', '80% say yes', null], ['Action learning sets', 'Action learning sets', null],
  ])('%s', (text, rest, reference) => {
    expect(splitReference(text)).toEqual({ text: rest, reference });
  });
});

describe('owners', () => {
  it.each([
    ['Tom Okafor', 'Tom Okafor', []], ['Tom Okafor & Saira Mahmood', 'Tom Okafor', ['Saira Mahmood']], ['Tom Okafor and Saira Mahmood', 'Tom Okafor', ['Saira Mahmood']],
    ['Tom Okafor; Saira Mahmood; Lin Zhao', 'Tom Okafor', ['Saira Mahmood', 'Lin Zhao']], ['Tom Okafor\nLin Zhao', 'Tom Okafor', ['Lin Zhao']], ['Tom Okafor / Lin Zhao', 'Tom Okafor', ['Lin Zhao']],
    ['Tom Okafor, Saira Mahmood', 'Tom Okafor', ['Saira Mahmood']], ['Okafor, Tom', 'Okafor, Tom', []], ['Sue, Bob and Jan', 'Sue', ['Bob', 'Jan']], ['Okafor, Tom and Mahmood, Saira', 'Okafor, Tom', ['Mahmood, Saira']], ['Lead: Tom Okafor; support: Lin Zhao', 'Tom Okafor', ['Lin Zhao']],
    ['Director of People and Culture', 'Director of People and Culture', []], ['Head of HR & OD', 'Head of HR & OD', []], ['Head of HR and Director of Finance', 'Head of HR', ['Director of Finance']],
    ['CEO & Chair', 'CEO', ['Chair']], ['Head of Equality, Diversity and Inclusion', 'Head of Equality, Diversity and Inclusion', []], ['TBC', null, []], ['', null, []],
  ])('%s', (text, owner, contributors) => {
    expect(readOwners(text)).toEqual({ owner, contributors });
  });
});

describe('status words', () => {
  it.each([
    ['Green', 'on_track'], ['AMBER', 'at_risk'], ['red', 'off_track'], ['In progress', 'on_track'], ['on-track', 'on_track'], ['Done', 'complete'], ['Delayed', 'off_track'], ['Not started', 'not_started'],
    ['Complete', 'complete'], ['On hold', 'paused'], ['Cancelled', 'withdrawn'], ['🟢 Green', 'on_track'], ['Red - funding lost', 'off_track'], ['100% complete', 'complete'], ['0%', 'not_started'],
    ['Purple', null], ['', null], ['The board met and agreed', null],
  ])('%s means %s', (text, status) => {
    expect(readStatusWord(text).status).toBe(status);
  });

  it('is less sure of a letter or a looser word', () => {
    expect(readStatusWord('Green').confidence).toBeGreaterThanOrEqual(0.8);
    expect(readStatusWord('G').confidence).toBeLessThan(0.8);
    expect(readStatusWord('In progress').confidence).toBeLessThan(0.8);
  });
});
