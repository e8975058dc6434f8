import { Inject, Injectable } from '@nestjs/common';
import { findMeasureTemplate } from '@waymark/measures/domain';
import { ChooseBreakdownService } from '../breakdowns/choose-breakdown.service';
import { measuresError } from '../measures.errors';
import { MeasuresService } from '../measures/measures.service';
import type { AddMeasureFromTemplateArgs } from './template.inputs';

/** Measures whose definition is ready. */
@Injectable()
export class TemplatesService {
  constructor(
    @Inject(MeasuresService) private readonly measures: MeasuresService,
    @Inject(ChooseBreakdownService) private readonly breakdowns: ChooseBreakdownService,
  ) {}

  /** Adds a measure as a template defines it, with its breakdown. @returns its id */
  async add({ template: key, reason, ...args }: AddMeasureFromTemplateArgs): Promise<string> {
    const found = findMeasureTemplate(key);
    if (!found) throw measuresError('measures.measure.template_unknown', { field: 'template' });
    const { set: _set, name: _name, parity: _parity, breakdown, statement, key: template, ...definition } = found;
    const measureId = await this.measures.add({ ...args, statement, reason }, { ...definition, template });
    if (breakdown) await this.breakdowns.choose({ measureId, ...breakdown, parts: [...breakdown.parts], reason });
    return measureId;
  }
}
