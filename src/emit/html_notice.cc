#include "emit/html_notice.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "emit/data_text.h"
#include "model/reporters.h"
#include "sheets/breakdown_columns.h"
#include "sheets/data_cells.h"

namespace fenjie::emit {
namespace {

/// Text that shows its place when chosen.
std::string value(const HtmlSource& source, std::string_view text, const std::vector<Span>& spans) {
  if (text.empty()) return {};
  const std::string at = source.at(spans);
  if (at.empty()) return escaped_html(text);
  return "<span class=\"v\" tabindex=\"0\" role=\"button\" data-at=\"" + at + "\">" + escaped_html(text) + "</span>";
}
std::string value(const HtmlSource& source, const Field& field) { return value(source, field.value, field.spans); }

std::string list_of(const std::vector<std::string>& items) {
  if (items.size() == 1) return items.front();
  std::string html;
  for (const std::string& item : items) html += "<li>" + item + "</li>";
  return html.empty() ? html : "<ul>" + html + "</ul>";
}

std::string values(const HtmlSource& source, const std::vector<Field>& fields) {
  std::string html;
  for (const Field& field : fields) html += (html.empty() ? "" : "、") + value(source, field);
  return html;
}

const char* class_of(Severity severity) {
  static constexpr std::array classes{"info", "warning", "error"};
  return classes[static_cast<std::size_t>(severity)];
}

std::string doubts_html(const Extraction& extraction, int notice, const HtmlSource& source) {
  std::vector<const Diagnostic*> all;
  for (const Diagnostic& diagnostic : extraction.diagnostics)
    if (diagnostic.notice == notice) all.push_back(&diagnostic);
  if (all.empty()) return {};
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->severity > b->severity; });
  std::string html = "<h2>校核提示</h2>\n<ul class=\"doubts\">\n";
  for (const Diagnostic* diagnostic : all)
    html += std::string("<li><span class=\"") + class_of(diagnostic->severity) + "\">" + severity_word(diagnostic->severity) +
            "</span> " + value(source, diagnostic->message, diagnostic->source) + "</li>\n";
  return html + "</ul>\n";
}

/// The columns of the task table; those that hold nothing are left out.
class TaskTable {
 public:
  TaskTable(const Extraction& extraction, std::size_t index, const HtmlSource& source)
      : extraction_(extraction), index_(index), source_(source) {
    std::vector<const Task*> tasks;
    for (const Task& task : extraction.notices[index].tasks) tasks.push_back(&task);
    add("序号", [this](const Task& task) { return value(source_, task.label); });
    add("类别", [this](const Task& task) { return task.group.empty() ? std::string() : "<div class=\"group\">" + value(source_, task.group) + "</div>"; });
    add("工作任务", [this](const Task& task) { return text_and_doubts(task); });
    const std::string leaders = sheets::leader_heading(
        sheets::parts_of(extraction.notices[index], extraction.document.source, sheets::TableLayout::printed, {}));
    add(leaders, [this](const Task& task) { return persons(task.leaders); });
    add("单位", [this](const Task& task) { return units(task); });
    add("责任人", [this](const Task& task) { return persons(task.persons); });
    add("完成时限", [this](const Task& task) { return deadlines(task); });
    add("督办要求", [this](const Task& task) { return value(source_, task.requirement); });
    add("报送日期", [this](const Task& task) { return dates(task); });
    for (const std::string& heading : sheets::extra_heads(tasks))
      add(sheets::extra_head_beside(heading, leaders), [this, heading](const Task& task) { return other(task, heading); });
  }

  std::string html() {
    const std::vector<Task>& tasks = extraction_.notices[index_].tasks;
    std::vector<std::vector<std::string>> rows;
    for (const Task& task : tasks) {
      rows.emplace_back();
      for (Column& column : columns_) {
        rows.back().push_back(column.cell(task));
        column.used |= !rows.back().back().empty();
      }
    }
    std::string html = "<table>\n<thead><tr>";
    std::size_t used = 0;
    for (const Column& column : columns_)
      if (column.used) html += "<th>" + escaped_html(column.heading) + "</th>", ++used;
    html += "</tr></thead>\n<tbody>\n";
    const std::string* section = nullptr;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (!tasks[i].section.empty() && (section == nullptr || *section != tasks[i].section.value))
        html += "<tr class=\"section\"><td colspan=\"" + std::to_string(used) + "\">" + value(source_, tasks[i].section) +
                "</td></tr>\n";
      section = &tasks[i].section.value;
      html += row(tasks[i], rows[i]);
    }
    return html + "</tbody>\n</table>\n";
  }

 private:
  struct Column {
    std::string heading;
    std::function<std::string(const Task&)> cell;
    bool used = false;
  };

  void add(std::string heading, std::function<std::string(const Task&)> cell) {
    columns_.push_back({std::move(heading), std::move(cell)});
  }

  std::string row(const Task& task, const std::vector<std::string>& cells) const {
    const bool doubtful = !doubts_of(extraction_, index_, task).empty();
    std::string html = doubtful ? "<tr class=\"task doubt\">" : "<tr class=\"task\">";
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].used) html += "<td>" + cells[i] + "</td>";
    return html + "</tr>\n";
  }

  std::string text_and_doubts(const Task& task) const {
    const std::string doubts = doubts_of(extraction_, index_, task);
    const std::string text = "<div class=\"text\">" + value(source_, task.text) + "</div>";
    return doubts.empty() ? text : text + "<div class=\"warning\">" + escaped_html(doubts) + "</div>";
  }
  std::string persons(const std::vector<Person>& all) const {
    std::vector<std::string> items;
    for (const Person& person : all) items.push_back(value(source_, person.name));
    return list_of(items);
  }
  std::string units(const Task& task) const {
    std::vector<std::string> items;
    for (const Unit& unit : task.units) {
      items.push_back(value(source_, unit.name));
      if (!unit.others.empty()) items.back() += kAndOthers;
      if (unit.role != UnitRole::responsible)
        items.back() += std::string(" <span class=\"role\">") + role_word(unit.role) + "</span>";
    }
    return list_of(items);
  }
  std::string deadlines(const Task& task) const {
    std::vector<std::string> items;
    for (const Deadline& deadline : task.deadlines) {
      items.push_back(value(source_, deadline.text));
      if (!deadline.due.empty()) items.back() += " <span class=\"role\">" + escaped_html(deadline.due) + "</span>";
    }
    return list_of(items);
  }
  std::string dates(const Task& task) const {
    std::vector<std::string> items;
    for (const DateField& date : task.due_dates)
      items.push_back("<span class=\"date\">" + value(source_, date) + "</span>");
    return list_of(items);
  }
  std::string other(const Task& task, const std::string& heading) const {
    for (const auto& [name, field] : task.other)
      if (name == heading || name + std::string(kExtraMark) == heading) return value(source_, field);
    return {};
  }

  const Extraction& extraction_;
  std::size_t index_;
  const HtmlSource& source_;
  std::vector<Column> columns_;
};

std::string head_html(const Notice& notice, const HtmlSource& source) {
  std::string html;
  const auto item = [&html](const char* name, const std::string& content) {
    if (!content.empty()) html += std::string("<dt>") + name + "</dt><dd>" + content + "</dd>\n";
  };
  const Reporting& reporting = notice.reporting;
  item("发文机关", value(source, notice.issuer));
  item("发文字号", value(source, notice.document_number.text));
  item("成文日期", value(source, notice.issued_on));
  item("主送机关", values(source, notice.addressees));
  std::vector<Field> days = reporting.dates;
  for (Field& day : days) day.value = with_reporters(reporting, day);
  item("报送时间", values(source, days));
  item("报送对象", value(source, reporting.recipient));
  item("报送内容", values(source, reporting.contents));
  for (const Contact& contact : reporting.contacts)
    item("联系人", value(source, contact.name) + " " + value(source, contact.phone) + " " + value(source, contact.email));
  return html.empty() ? html : "<dl>\n" + html + "</dl>\n";
}

std::string milestones_html(const Notice& notice, const HtmlSource& source) {
  if (notice.milestones.empty()) return {};
  std::string html = "<h2>时间节点</h2>\n<table><tbody>\n";
  for (const Milestone& milestone : notice.milestones)
    html += "<tr class=\"task\"><td>" + value(source, milestone.text) + "</td><td>" +
            value(source, milestone.deadline.text) + "</td></tr>\n";
  return html + "</tbody></table>\n";
}

std::string roster_html(const Notice& notice, const HtmlSource& source) {
  if (notice.roster.empty()) return {};
  std::string html = "<h2>组成人员</h2>\n<table><tbody>\n";
  const std::string* body = nullptr;
  for (const RosterEntry& entry : notice.roster) {
    if (!entry.body.empty() && (body == nullptr || *body != entry.body.value))
      html += "<tr class=\"section\"><td colspan=\"3\">" + value(source, entry.body) + "</td></tr>\n";
    body = &entry.body.value;
    html += "<tr class=\"task\"><td>" + value(source, entry.role) + "</td><td>" + value(source, entry.name) + "</td><td>" +
            values(source, entry.titles) + "</td></tr>\n";
  }
  return html + "</tbody></table>\n";
}

}  // namespace

std::string notice_html(const Extraction& extraction, std::size_t index, const HtmlSource& source) {
  const Notice& notice = extraction.notices[index];
  std::string html = "<section>\n<h2>" +
                     (notice.title.empty() ? escaped_html(extraction.file.name) : value(source, notice.title)) + "</h2>\n";
  html += head_html(notice, source);
  if (!notice.tasks.empty()) html += TaskTable(extraction, index, source).html();
  html += milestones_html(notice, source) + roster_html(notice, source);
  html += doubts_html(extraction, static_cast<int>(index), source);
  return html + "</section>\n";
}

std::string rest_html(const Extraction& extraction, const HtmlSource& source) {
  std::string html = doubts_html(extraction, -1, source);
  if (!extraction.coverage.remainder.empty()) {
    html += "<h2>没有归入任何栏目的原文</h2>\n<ul class=\"doubts\">\n";
    for (const Span& span : extraction.coverage.remainder)
      html += "<li>" + value(source, printed(extraction.document.source, {span}), {span}) + "</li>\n";
    html += "</ul>\n";
  }
  return html.empty() ? html : "<section>\n" + html + "</section>\n";
}

}  // namespace fenjie::emit
