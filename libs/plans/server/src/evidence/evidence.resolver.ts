import { ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '../actions/action.model';
import { Evidence } from './evidence.model';
import { loadEvidenceOfAction } from './evidence.queries';

@Resolver(() => Action)
export class EvidenceResolver {
  @ResolveField(() => [Evidence], { description: 'All evidence of it, the newest first.' })
  evidence({ id }: Action): Promise<Evidence[]> {
    return loadEvidenceOfAction().load(id);
  }
}
