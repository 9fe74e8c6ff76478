/* Reads a calendar with libical, which must find nothing wrong in it; prints one event a line. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) exit(2);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) exit(2);
  text[size] = 0;
  fclose(file);
  return text;
}

static void print_text(const char *text) {
  putchar('"');
  for (; text && *text; text++) {
    unsigned char c = *text;
    if (c == '"' || c == '\\') printf("\\%c", c);
    else if (c < 0x20) printf("\\u%04x", c);
    else putchar(c);
  }
  putchar('"');
}

static void print_moment(time_t moment) {
  char text[32];
  strftime(text, sizeof text, "\"%Y-%m-%dT%H:%M:%SZ\"", gmtime(&moment));
  fputs(text, stdout);
}

static void expect(int holds, const char *what, icalcomponent *where) {
  if (holds) return;
  fprintf(stderr, "%s:\n%s\n", what, icalcomponent_as_ical_string(where));
  exit(1);
}

/* Properties that libical put there in place of what it could not read, and calendars inside the calendar. */
static void expect_sound(icalcomponent *component) {
  expect(icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY) == 0, "an error", component);
  expect(icalcomponent_isa(component) != ICAL_XLICINVALID_COMPONENT, "an invalid component", component);
  icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
  for (; part; part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) expect_sound(part);
}

static void print_event(icalcomponent *event) {
  struct icaltimetype start = icalcomponent_get_dtstart(event);
  expect(icaltime_is_utc(start), "a start that is not in UTC", event);
  time_t at = icaltime_as_timet(start);
  fputs("{\"uid\":", stdout);
  print_text(icalcomponent_get_uid(event));
  fputs(",\"at\":", stdout);
  print_moment(at);
  fputs(",\"summary\":", stdout);
  print_text(icalcomponent_get_summary(event));
  fputs(",\"description\":", stdout);
  print_text(icalcomponent_get_description(event));
  fputs(",\"rings\":[", stdout);
  icalcomponent *alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT);
  for (int count = 0; alarm; count++) {
    icalproperty *trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
    expect(trigger != 0, "an alarm without a trigger", event);
    if (count) putchar(',');
    print_moment(at + icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration));
    alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT);
  }
  puts("]}");
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  icalcomponent *calendar = icalparser_parse_string(contents(arguments[1]));
  if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
    fputs("no calendar, or not one alone\n", stderr);
    return 1;
  }
  expect_sound(calendar);
  icalrestriction_check(calendar);
  expect_sound(calendar);
  icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) print_event(event);
  return 0;
}
