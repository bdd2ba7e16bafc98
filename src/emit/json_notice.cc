#include <algorithm>

#include "emit/json_parts.h"
#include "model/reporters.h"
#include "text/passage.h"

namespace fenjie::emit {
namespace {

/// Writes the parts of one notice; every value's evidence goes to the notice's own `evidence`.
class NoticeWriter {
 public:
  NoticeWriter(const JsonParts& parts, const Notice& notice)
      : parts_(parts), out_(parts.out), notice_(notice), evidence_(parts) {}

  void write() {
    evidence_.text_if("issuer", notice_.issuer);
    evidence_.text_if("title", notice_.title);
    evidence_.text_if("promulgates", notice_.promulgates);
    texts("also_promulgates", notice_.also_promulgates, "also_promulgates");
    document_number(notice_.document_number, "document_number");
    evidence_.text_if("issued_on", notice_.issued_on);
    texts("addressees", notice_.addressees, "addressees");
    elements();
    outline();
    attachments();
    references();
    reporting();
    roster();
    tables();
    tasks();
    milestones();
    write_edited(out_, notice_.edited);
    text_columns();
    if (!notice_.extent.empty()) write_span(out_, "extent", notice_.extent);
    evidence_.write();
  }

 private:
  template <class Values, class Body>
  void list(std::string_view key, const Values& values, Body&& body) {
    if (values.empty()) return;
    out_.array(key, [&] {
      for (std::size_t i = 0; i < values.size(); ++i) out_.object([&] { body(values[i], element(key, i)); });
    });
  }

  void field(std::string_view key, const Field& value, const std::string& owner) {
    if (value.empty()) return;
    out_.text(key, value.value);
    evidence_.remember(owner + "." + std::string(key), value);
  }

  void texts(std::string_view key, const std::vector<Field>& values, const std::string& path) {
    if (values.empty()) return;
    out_.array(key, [&] {
      for (std::size_t i = 0; i < values.size(); ++i) {
        out_.text(values[i].value);
        evidence_.remember(element(path, i), values[i]);
      }
    });
  }

  void document_number(const DocumentNumber& number, const std::string& path) {
    if (number.empty()) return;
    out_.object(
        "document_number",
        [&] {
          out_.text("text", number.text.value);
          out_.text_if("agency_code", number.agency_code);
          if (number.year > 0) out_.number("year", number.year);
          if (number.serial > 0) out_.number("serial", number.serial);
        },
        JsonWriter::Form::one_line);
    evidence_.remember(path, number.text);
  }

  void elements() {
    list("elements", notice_.elements, [&](const auto& named, const std::string& path) {
      out_.text("name", named.first);
      field("text", named.second, path);
    });
  }

  void outline() {
    list("outline", notice_.outline, [&](const OutlineItem& item, const std::string& path) {
      out_.number("level", item.level);
      field("label", item.label, path);
      field("title", item.title, path);
      std::string text;
      std::vector<Span> spans;
      for (const Passage& paragraph : item.paragraphs) {
        text += (text.empty() ? "" : "\n") + paragraph.text();
        const std::vector<Span> more = paragraph.spans();
        spans.insert(spans.end(), more.begin(), more.end());
      }
      out_.text_if("text", text);
      evidence_.remember(path + ".text", std::move(spans), text.empty() ? std::string_view() : item.rule);
      if (item.attachment > 0) out_.number("attachment", item.attachment);
    });
  }

  void attachments() {
    list("attachments", notice_.attachments, [&](const Attachment& attachment, const std::string& path) {
      const bool has_own = !attachment.title.empty();
      field("title", has_own ? attachment.title : attachment.announced, path);
      if (has_own) field("announced", attachment.announced, path);
      out_.text_if("kind", attachment.kind);
    });
  }

  void references() {
    list("references", notice_.references, [&](const Reference& reference, const std::string& path) {
      field("title", reference.title, path);
      document_number(reference.document_number, path + ".document_number");
    });
  }

  void contact(const Contact& contact, const std::string& path) {
    field("name", contact.name, path);
    field("phone", contact.phone, path);
    field("email", contact.email, path);
  }

  /// The days that some units alone report on.
  void owed_by(const std::vector<Report>& reports) {
    const auto is_shown = [](const Report& report) { return !report.dates.empty() && *name_of(report.reporters) != 0; };
    if (std::none_of(reports.begin(), reports.end(), is_shown)) return;
    std::size_t index = 0;
    out_.array("owed_by", [&] {
      for (const Report& report : reports) {
        if (!is_shown(report)) continue;
        const std::string path = element("reporting.owed_by", index++);
        out_.object([&] {
          field("who", report.who, path);
          out_.text("part", name_of(report.reporters));
          texts("dates", report.dates, path + ".dates");
        });
      }
    });
  }

  /// Of the dates, which stand in Reporting::dates with their evidence, the values alone.
  void demands(const std::vector<Demand>& demands) {
    list("demands", demands, [&](const Demand& demand, const std::string& element) {
      const std::string path = "reporting." + element;
      field("when", demand.when, path);
      field("time", demand.time, path);
      if (!demand.dates.empty())
        out_.array("dates", [&] {
          for (const DateField& day : demand.dates) out_.text(day.value);
        });
      texts("contents", demand.contents, path + ".contents");
      field("recipient", demand.recipient, path);
      field("who", demand.who, path);
    });
  }

  void reporting() {
    const Reporting& reporting = notice_.reporting;
    if (reporting.empty()) return;
    out_.object("reporting", [&] {
      texts("dates", reporting.dates, "reporting.dates");
      owed_by(reporting.reports);
      field("recipient", reporting.recipient, "reporting");
      texts("contents", reporting.contents, "reporting.contents");
      demands(reporting.demands);
      if (!reporting.progress.empty())
        out_.array("progress", [&] {
          for (const Progress& each : reporting.progress)
            out_.object([&] { write_state(out_, each); }, JsonWriter::Form::one_line);
        });
      if (reporting.contacts.empty()) return;
      out_.object("contact", [&] { contact(reporting.contacts.front(), "reporting.contact"); });
      if (reporting.contacts.size() == 1) return;
      out_.array("further_contacts", [&] {
        for (std::size_t i = 1; i < reporting.contacts.size(); ++i)
          out_.object([&] { contact(reporting.contacts[i], element("reporting.further_contacts", i - 1)); });
      });
    });
  }

  void roster() {
    list("roster", notice_.roster, [&](const RosterEntry& entry, const std::string& path) {
      field("body", entry.body, path);
      field("group", entry.group, path);
      field("role", entry.role, path);
      field("name", entry.name, path);
      out_.text_if("id", entry.id);
      texts("titles", entry.titles, path + ".titles");
      field("phone", entry.phone, path);
      out_.flag_if("concurrent", entry.concurrent);
      out_.flag_if("collective", entry.collective);
    });
  }

  void text_columns() {
    if (notice_.text_columns.empty()) return;
    out_.array("text_columns", [&] {
      for (const TextColumn& column : notice_.text_columns)
        out_.object([&] {
          out_.text_if("heading", column.heading);
          out_.text("role", name_of(column.role));
        }, JsonWriter::Form::one_line);
    });
  }

  static bool has_task_column(const Table& table) {
    return has_role(table.columns, ColumnRole::task);
  }

  void tables() {
    if (notice_.tables.empty()) return;
    const auto task_table = std::find_if(notice_.tables.begin(), notice_.tables.end(), has_task_column);
    const Table& first = task_table == notice_.tables.end() ? notice_.tables.front() : *task_table;
    const bool several = notice_.tables.size() > 1;
    out_.object("table", [&] {
      table(first, "table");
      if (!several) write_grid(out_, first);
    });
    if (!several) return;
    list("tables", notice_.tables, [&](const Table& each, const std::string& path) {
      table(each, path);
      write_grid(out_, each);
    });
  }

  void passage(std::string_view key, const Passage& value, const std::string& owner, std::string_view rule) {
    if (value.empty()) return;
    out_.text(key, value.text());
    evidence_.remember(owner + "." + std::string(key), value.spans(), rule);
  }

  void table(const Table& table, const std::string& path) {
    passage("title", text::join(table.title), path, "table.title");
    columns(table.columns, path + ".columns");
    if (table.notes.empty()) return;
    out_.array("notes", [&] {
      for (std::size_t i = 0; i < table.notes.size(); ++i) {
        out_.text(table.notes[i].text());
        evidence_.remember(element(path + ".notes", i), table.notes[i].spans(), "table.note");
      }
    });
  }

  /// A column under its neighbour's heading is no printed column of its own.
  void columns(const std::vector<Column>& columns, const std::string& path) {
    if (columns.empty()) return;
    out_.array("columns", [&] {
      std::size_t written = 0;
      for (const Column& column : columns) {
        if (column.shares_heading) continue;
        out_.object(
            [&] {
              out_.text_if("heading", column.heading.text());
              out_.text("role", name_of(column.role));
              out_.text_if("over", column.over.text());
            },
            JsonWriter::Form::one_line);
        evidence_.remember(element(path, written++), column.heading.spans(), "table.heading");
      }
    });
  }

  void tasks() {
    out_.array("tasks", [&] {
      for (const Task& task : notice_.tasks) write_task(parts_, task);
    });
  }

  void milestones() {
    list("milestones", notice_.milestones, [&](const Milestone& milestone, const std::string& path) {
      field("text", milestone.text, path);
      write_deadline(parts_, "deadline", milestone.deadline);
      const Progress& progress = milestone.progress;
      if (!progress.state.empty() || !progress.note.empty())
        out_.object("progress", [&] { write_state(out_, progress); }, JsonWriter::Form::one_line);
      evidence_.remember(path + ".deadline", milestone.deadline.text);
    });
  }

  const JsonParts& parts_;
  JsonWriter& out_;
  const Notice& notice_;
  Evidence evidence_;
};

}  // namespace

void write_notice(const JsonParts& parts, const Notice& notice) {
  parts.out.object([&] { NoticeWriter(parts, notice).write(); });
}

}  // namespace fenjie::emit
