// Reads a calendar with libical, checks it, and prints a line an event: UID, first day, last day, alarms, summary.
//
// usage: events FILE.ics     exit 1 and a sentence when libical finds an error or an event is no all-day one
#include <libical/ical.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>

namespace {

int refuse(const std::string& what) {
  std::cerr << what << '\n';
  return 1;
}

std::string day_of(const icaltimetype& time) { return icaltime_as_ical_string(time); }

std::string describe(icalcomponent* event, int& alarms) {
  for (icalcomponent* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm != nullptr;
       alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
    icalproperty* trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
    if (trigger == nullptr || icaltriggertype_is_bad_trigger(icalproperty_get_trigger(trigger))) return "an alarm has no trigger";
    icalproperty* action = icalcomponent_get_first_property(alarm, ICAL_ACTION_PROPERTY);
    if (action == nullptr || icalproperty_get_action(action) != ICAL_ACTION_DISPLAY) return "an alarm shows nothing";
    if (icalcomponent_get_first_property(alarm, ICAL_DESCRIPTION_PROPERTY) == nullptr) return "an alarm has no text";
    ++alarms;
  }
  const icaltimetype begin = icalcomponent_get_dtstart(event), end = icalcomponent_get_dtend(event);
  if (!icaltime_is_valid_time(begin) || !begin.is_date || !end.is_date) return "an event is not all-day";
  if (icalcomponent_get_first_property(event, ICAL_DTSTAMP_PROPERTY) == nullptr) return "an event has no DTSTAMP";
  return {};
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return refuse("usage: events FILE.ics");
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    if (end == std::string::npos) return refuse("a line does not end with CRLF");
    if (end - at > 75) return refuse("a line is longer than 75 octets");
    at = end + 2;
  }
  icalcomponent* calendar = icalparser_parse_string(text.c_str());
  if (calendar == nullptr || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) return refuse("no calendar");
  if (icalcomponent_count_errors(calendar) > 0) return refuse("libical finds errors");
  if (!icalrestriction_check(calendar)) return refuse("libical finds what RFC 5546 forbids");
  std::set<std::string> uids;
  for (icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != nullptr;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    int alarms = 0;
    if (const std::string wrong = describe(event, alarms); !wrong.empty()) return refuse(wrong);
    const char* uid = icalcomponent_get_uid(event);
    if (uid == nullptr || !uids.insert(uid).second) return refuse("an event has no UID of its own");
    std::cout << uid << '\t' << day_of(icalcomponent_get_dtstart(event)) << '\t' << day_of(icalcomponent_get_dtend(event)) << '\t'
              << alarms << '\t' << icalcomponent_get_summary(event) << '\n';
  }
  icalcomponent_free(calendar);
}
