#include <unordered_set>
#include <utility>

#include "model/reporters.h"
#include "returned/json_parts.h"

namespace fenjie::returned {
namespace {

class NoticeReader {
 public:
  NoticeReader(const JsonValue& value, JsonPlaces& places, std::vector<Task> tasks)
      : places_(places), object_(value), evidence_(object_, places) {
    notice_.tasks = std::move(tasks);
  }

  Notice read() {
    notice_.issuer = evidence_.field_if(object_, "issuer");
    notice_.title = evidence_.field_if(object_, "title");
    notice_.promulgates = evidence_.field_if(object_, "promulgates");
    notice_.also_promulgates = texts(object_, "also_promulgates", "also_promulgates");
    notice_.document_number = document_number(object_, "document_number");
    notice_.issued_on = evidence_.field_if(object_, "issued_on");
    notice_.addressees = texts(object_, "addressees", "addressees");
    elements();
    outline();
    attachments();
    references();
    object_.with("reporting", [&](const JsonValue& value) { reporting(value); });
    roster();
    tables();
    tasks();
    milestones();
    notice_.edited = read_edited(object_);
    list("text_columns", [&](JsonObject& members, const std::string&) {
      TextColumn column{members.text_if("heading"), ColumnRole::other};
      members.with("role", [&](const JsonValue& role) { column.role = read_column_role(role); });
      notice_.text_columns.push_back(std::move(column));
    });
    object_.with("extent", [&](const JsonValue& value) { notice_.extent = places_.span(value); });
    object_.done();
    return std::move(notice_);
  }

 private:
  void tasks() {
    object_.each("tasks", [&](const JsonValue& value) { notice_.tasks.push_back(read_task(value, places_)); });
    std::unordered_set<std::string_view> ids;
    for (const Task& task : notice_.tasks)
      if (!ids.insert(task.id).second) object_.value().refuse("有两项任务的 id 都是 " + task.id);
  }

  /// Calls `body(JsonObject&, path)` for each element of a list of objects.
  template <class Body>
  void list(std::string_view key, Body&& body) {
    std::size_t index = 0;
    object_.each(key, [&](const JsonValue& value) {
      JsonObject members(value);
      body(members, element(key, index++));
      members.done();
    });
  }

  std::vector<Field> texts(JsonObject& object, std::string_view key, const std::string& path) const {
    std::vector<Field> result;
    object.each(key, [&](const JsonValue& value) {
      result.push_back(evidence_.field(value.text(), element(path, result.size())));
    });
    return result;
  }

  DocumentNumber document_number(JsonObject& owner, const std::string& path) const {
    DocumentNumber number;
    owner.with("document_number", [&](const JsonValue& value) {
      JsonObject members(value);
      number.text = evidence_.field(members.text("text"), path);
      number.agency_code = members.text_if("agency_code");
      number.year = members.integer_if("year", 0);
      number.serial = members.integer_if("serial", 0);
      members.done();
    });
    return number;
  }

  void elements() {
    list("elements", [&](JsonObject& members, const std::string& path) {
      std::string name = members.text("name");
      notice_.elements.emplace_back(std::move(name), evidence_.field_if(members, "text", path));
    });
  }

  void outline() {
    list("outline", [&](JsonObject& members, const std::string& path) {
      OutlineItem item;
      item.level = members.integer_if("level", 0);
      item.label = evidence_.field_if(members, "label", path);
      item.title = evidence_.field_if(members, "title", path);
      const Field text = evidence_.field_if(members, "text", path);
      if (!text.empty()) item.paragraphs = passages_of(text.value, text.spans, places_.source());
      item.rule = text.rule;
      item.attachment = members.integer_if("attachment", 0);
      notice_.outline.push_back(std::move(item));
    });
  }

  void attachments() {
    list("attachments", [&](JsonObject& members, const std::string& path) {
      Attachment attachment;
      attachment.title = evidence_.field_if(members, "title", path);
      attachment.announced = evidence_.field_if(members, "announced", path);
      attachment.kind = members.text_if("kind");
      notice_.attachments.push_back(std::move(attachment));
    });
  }

  void references() {
    list("references", [&](JsonObject& members, const std::string& path) {
      notice_.references.push_back(
          {evidence_.field_if(members, "title", path), document_number(members, path + ".document_number")});
    });
  }

  Contact contact(const JsonValue& value, const std::string& path) const {
    JsonObject members(value);
    Contact contact{evidence_.field_if(members, "name", path), evidence_.field_if(members, "phone", path),
                    evidence_.field_if(members, "email", path)};
    members.done();
    return contact;
  }

  Report report(const JsonValue& value, const std::string& path) const {
    JsonObject members(value);
    Report report{Reporters::all, evidence_.field_if(members, "who", path), {}};
    members.with("part", [&](const JsonValue& word) {
      for (const Reporters part : {Reporters::lead, Reporters::support, Reporters::places, Reporters::others, Reporters::named})
        if (word.text() == name_of(part)) report.reporters = part;
      if (report.reporters == Reporters::all) word.refuse("应是 lead、support、places、others 或 named");
    });
    report.dates = texts(members, "dates", path + ".dates");
    members.done();
    return report;
  }

  Demand demand(const JsonValue& value, const std::string& path) const {
    JsonObject members(value);
    Demand demand;
    demand.when = evidence_.field_if(members, "when", path);
    demand.time = evidence_.field_if(members, "time", path);
    members.each("dates", [&](const JsonValue& day) { demand.dates.push_back({day.text(), {}, {}}); });
    demand.contents = texts(members, "contents", path + ".contents");
    demand.recipient = evidence_.field_if(members, "recipient", path);
    demand.who = evidence_.field_if(members, "who", path);
    members.done();
    return demand;
  }

  void reporting(const JsonValue& value) {
    JsonObject members(value);
    Reporting& reporting = notice_.reporting;
    reporting.dates = texts(members, "dates", "reporting.dates");
    members.each("owed_by", [&](const JsonValue& entry) { reporting.reports.push_back(report(entry, element("reporting.owed_by", reporting.reports.size()))); });
    reporting.recipient = evidence_.field_if(members, "recipient", "reporting");
    reporting.contents = texts(members, "contents", "reporting.contents");
    members.each("demands", [&](const JsonValue& entry) { reporting.demands.push_back(demand(entry, element("reporting.demands", reporting.demands.size()))); });
    members.each("progress", [&](const JsonValue& entry) { reporting.progress.push_back(read_progress(entry)); });
    members.with("contact", [&](const JsonValue& first) {
      reporting.contacts.push_back(contact(first, "reporting.contact"));
    });
    members.each("further_contacts", [&](const JsonValue& next) {
      if (reporting.contacts.empty()) next.refuse("前面没有 contact");
      reporting.contacts.push_back(
          contact(next, element("reporting.further_contacts", reporting.contacts.size() - 1)));
    });
    members.done();
  }

  void roster() {
    list("roster", [&](JsonObject& members, const std::string& path) {
      RosterEntry entry;
      entry.body = evidence_.field_if(members, "body", path);
      entry.group = evidence_.field_if(members, "group", path);
      entry.role = evidence_.field_if(members, "role", path);
      entry.name = evidence_.field_if(members, "name", path);
      entry.id = members.text_if("id");
      entry.titles = texts(members, "titles", path + ".titles");
      entry.phone = evidence_.field_if(members, "phone", path);
      entry.concurrent = members.flag_if("concurrent");
      entry.collective = members.flag_if("collective");
      notice_.roster.push_back(std::move(entry));
    });
  }

  void tables() {
    Table only;
    const bool has_table = object_.with(
        "table", [&](const JsonValue& value) { only = read_table(value, evidence_, places_, "table"); });
    object_.each("tables", [&](const JsonValue& value) {
      notice_.tables.push_back(read_table(value, evidence_, places_, element("tables", notice_.tables.size())));
    });
    if (has_table && notice_.tables.empty()) notice_.tables.push_back(std::move(only));
  }

  void milestones() {
    list("milestones", [&](JsonObject& members, const std::string& path) {
      Milestone milestone;
      milestone.text = evidence_.field_if(members, "text", path);
      members.with("deadline", [&](const JsonValue& value) {
        milestone.deadline = read_deadline(value, evidence_, path + ".deadline");
      });
      members.with("progress", [&](const JsonValue& value) { milestone.progress = read_progress(value); });
      notice_.milestones.push_back(std::move(milestone));
    });
  }

  JsonPlaces& places_;
  JsonObject object_;
  JsonEvidence evidence_;
  Notice notice_;
};

}  // namespace

Notice read_notice(const JsonValue& value, JsonPlaces& places, std::vector<Task> tasks) {
  return NoticeReader(value, places, std::move(tasks)).read();
}

}  // namespace fenjie::returned
