import { defineMethod } from '../method.ts';

export const getMe = defineMethod({ name: 'getMe', parameters: {}, run: ({ me }) => me });
