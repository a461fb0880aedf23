/*
 * Times libfuzzy's own comparison: every query against every digest. The file names one digest a
 * line; each `step`th of them is a query. Prints the time of each query in nanoseconds, one a line,
 * and last the sum of all scores above 0, so that both sides can be seen to have done the same.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <fuzzy.h>

#define MAX_DIGESTS 100000

static char *digests[MAX_DIGESTS];

int main(int argc, char **argv) {
  if (argc != 3) {
    fputs("usage: ssdeep-driver <file of digests> <step>\n", stderr);
    return 2;
  }
  FILE *file = fopen(argv[1], "r");
  int step = atoi(argv[2]);
  if (file == NULL || step < 1) {
    fputs("The file of digests cannot be read, or the step is below 1.\n", stderr);
    return 2;
  }
  char line[256];
  int count = 0;
  while (count < MAX_DIGESTS && fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\n")] = 0;
    digests[count++] = strdup(line);
  }
  fclose(file);
  long long sum = 0;
  for (int query = 0; query < count; query += step) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int other = 0; other < count; other++) {
      int score = fuzzy_compare(digests[query], digests[other]);
      if (score > 0) sum += score;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%lld\n", (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec);
  }
  printf("%lld\n", sum);
  return 0;
}
