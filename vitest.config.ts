import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    // Reading whole files of tables and starting the command take their time on a small machine.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Half of the time is spent waiting for commands that tests start; on two cores one worker would wait alone.
    maxWorkers: '100%',
  },
})
