import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolvers } from './contexts';

@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaModule {}

/** Prints the schema without a database or an HTTP server. */
const app = await NestFactory.createApplicationContext(SchemaModule, { logger: ['error'] });
const schema = await app.get(GraphQLSchemaFactory).create([...resolvers] as never);
writeFileSync(process.argv[2]!, `${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
