import { getMetadataStorage, IsNotEmpty, MaxLength, validate } from 'class-validator';
import { rememberRules } from './remember-rules';

class Titled {
  @IsNotEmpty()
  @MaxLength(5)
  title = '';
}

class Described extends Titled {
  @MaxLength(3)
  detail = '';
}

const faultsOf = async (value: object) => (await validate(value)).flatMap(({ property, constraints }) => Object.keys(constraints ?? {}).map((rule) => `${property} ${rule}`)).sort();

test('what is wrong is the same before and after, of a class and of its heir, however often it is asked', async () => {
  const values = () => [Object.assign(new Titled(), { title: 'too long' }), Object.assign(new Described(), { detail: 'long' }), Object.assign(new Described(), { title: 'ok' })];
  const before = await Promise.all(values().map(faultsOf));
  expect(before).toEqual([['title maxLength'], ['detail maxLength', 'title isNotEmpty'], []]);
  rememberRules();
  for (let time = 0; time < 3; time += 1) expect(await Promise.all(values().map(faultsOf))).toEqual(before);
});

test('rules are looked up once for each class', () => {
  rememberRules();
  const rulesOf = (type: unknown) => getMetadataStorage().getTargetValidationMetadatas(type as never, '', false, false);
  expect(rulesOf(Described)).toBe(rulesOf(Described));
  expect(rulesOf(Described)).not.toEqual(rulesOf(Titled));
});
