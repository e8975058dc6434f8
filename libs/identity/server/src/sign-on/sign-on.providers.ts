import { HttpDoor } from '@waymark/platform/server';
import { Outbound } from './outbound';
import { ProviderClient } from './provider-client';
import { SignOnArrival } from './sign-on-arrival';
import { SignOnReturn } from './sign-on-return';
import { SignOnStart } from './sign-on-start';

/** What single sign-on is made of. */
export const signOnProviders = [HttpDoor, Outbound, ProviderClient, SignOnStart, SignOnArrival, SignOnReturn];
