#include "notice/roster.h"

#include <algorithm>
#include <iterator>

#include "notice/labels.h"
#include "notice/labels_of_tasks.h"
#include "notice/outline.h"
#include "notice/padded_words.h"
#include "notice/roster_doubts.h"
#include "notice/roster_posts.h"
#include "notice/roster_sentences.h"
#include "notice/roster_words.h"
#include "notice/split_list.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongestRow = 400;       // bytes of key: longer lines are sentences or lost line breaks
constexpr std::size_t kLongestGroupHead = 60;  // bytes of key: 20 characters

/// A role label with what stands behind it on its line.
struct RolePart {
  Field role;
  Passage rest;
  bool aside = false;  ///< （联络员：胡适） behind a person: the role before it goes on
};

/// The role label at byte `at` of the line; without a colon only before a blank or the line's end.
std::optional<Span> role_at(const rules::Subject& line, std::size_t at, const Context& context) {
  const auto match = context.book.set("roster").at_start(std::string_view(line.key()).substr(at));
  if (!match || match->constant("is") != "role") return std::nullopt;
  const auto role = match->field("role"), colon = match->field("colon");
  if (!role || match->whole.end == 0) return std::nullopt;
  const std::size_t end = at + match->whole.end;
  if (!colon || colon->empty()) {
    const std::string& printed = line.passage().text();
    const std::size_t after =
        end < line.key().size() ? printed.size() - line.slice({end, line.key().size()}).size() : printed.size();
    if (at > 0 || (after < printed.size() && (after == 0 || printed[after - 1] != ' '))) return std::nullopt;
  }
  return Span{at, end};
}

/// Where a further role with its colon stands in the line: 组长：王小明副组长：李大海.
std::size_t next_role(const rules::Subject& line, std::size_t from, const Context& context) {
  const std::string_view key = line.key();
  for (std::size_t at = from; at < key.size();) {
    const auto match = context.book.set("roster").find(key, at);
    if (!match) break;
    const auto colon = match->field("colon");
    if (match->constant("is") == "role" && colon && !colon->empty()) return match->whole.begin;
    at = std::max(match->whole.end, at + 1);
  }
  return key.size();
}

Passage rest_of(const rules::Subject& line, Span part) {
  return part.empty() ? Passage() : text::trimmed(line.slice(part));
}

/// （联络员：胡适）: the brackets go to the evidence of the role in them.
void take_brackets(const rules::Subject& line, std::vector<RolePart>& parts, Span before, Span inside) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string_view key = line.key();
  const bool in_brackets = key.substr(0, before.end).ends_with(kOpen) && key.substr(0, inside.end).ends_with(kClose) &&
                           key.substr(inside.begin, inside.size()).find(kOpen) == std::string_view::npos;
  if (!in_brackets || parts.size() < 2) return;
  RolePart& part = parts.back();
  part.aside = true;
  parts[parts.size() - 2].rest = rest_of(line, {before.begin, before.end - kOpen.size()});
  part.rest = rest_of(line, {inside.begin, inside.end - kClose.size()});
  for (const Span bracket : {Span{before.end - kOpen.size(), before.end}, Span{inside.end - kClose.size(), inside.end}})
    for (const Span span : line.slice(bracket).spans()) part.role.spans.push_back(span);
  std::sort(part.role.spans.begin(), part.role.spans.end());
  merge_touching(part.role.spans);
}

/// The role labels of a line, each with its persons; a first part without role goes on with the role before.
std::vector<RolePart> roles_of(const rules::Subject& line, const Context& context) {
  std::vector<RolePart> parts;
  const std::size_t size = line.key().size();
  std::optional<Span> role = role_at(line, 0, context);
  std::size_t at = role ? role->end : 0;
  Span before{at, at};
  if (!role) parts.push_back({});
  while (true) {
    if (role) {
      Field field = field_of(text::clean(line.slice(*role)), "roster.role");
      field.value = text::without_blanks(field.value);
      for (const std::string_view mark : {"：", ":", "（", "("})  // 委员（按姓氏笔画排序）：
        field.value.resize(std::min(field.value.find(mark), field.value.size()));
      parts.push_back({std::move(field), {}, false});
    }
    const std::size_t next = next_role(line, at, context);
    parts.back().rest = rest_of(line, {at, next});
    take_brackets(line, parts, before, {at, next});
    before = {at, next};
    if (next >= size) break;
    role = role_at(line, next, context);
    at = role ? role->end : next;
    if (!role) parts.push_back({});
  }
  return parts;
}

/// Line after line into entries of one group.
class Reader {
 public:
  Reader(Field body, std::vector<RosterEntry>& roster, const Context& context)
      : body_(std::move(body)), roster_(roster), context_(context) {}

  bool has_role() const { return !role_.empty(); }
  void end_roster() {
    role_ = {};
    group_ = {};
  }
  /// （一）部门委员: the rows that follow are a part of the list.
  void begin_group(Field group) {
    group_ = std::move(group);
    awaiting_ = true;
  }
  /// （一）综合协调组: a group of its own within the list.
  void begin_body(Field body) {
    body_ = std::move(body);
    end_roster();
  }

  /// True when the whole line is part of the roster.
  bool read(const rules::Subject& line) {
    if (line.key().empty() || line.key().size() > kLongestRow) return false;
    const std::vector<RolePart> parts = roles_of(line, context_);
    std::vector<std::vector<RosterPerson>> rows;
    for (const RolePart& part : parts) {
      if (part.role.empty() && role_.empty() && &part == &parts.front()) return false;
      rows.push_back(members_of(part));
      if (rows.back().empty() && !(part.rest.empty() && !part.role.empty())) return false;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Field outer = role_;
      if (!parts[i].role.empty()) begin_role(parts[i].role);
      for (RosterPerson& person : rows[i]) add(std::move(person));
      if (parts[i].aside) role_ = outer;
    }
    return true;
  }

 private:
  std::vector<RosterPerson> members_of(const RolePart& part) const {
    const Field& role = part.role.empty() ? role_ : part.role;
    if (role.value.ends_with("单位")) return units_of(part.rest, context_);
    if (std::vector<RosterPerson> several = apart_by_semicolons(part); !several.empty()) return several;
    return persons_of(part.rest, part.role.empty() ? order_ : RowOrder::unknown, context_);
  }

  /// 党委副书记、总经理 屈辉；副总经理 党建军: a person in each part, or nothing.
  std::vector<RosterPerson> apart_by_semicolons(const RolePart& part) const {
    const rules::Subject subject{part.rest};
    const std::vector<Span> items = list_items(subject.key(), {0, subject.key().size()}, "；");
    std::vector<RosterPerson> all;
    if (items.size() < 2) return {};
    for (std::size_t i = 0; i < items.size(); ++i) {
      std::vector<RosterPerson> some = persons_of(text::trimmed(subject.slice(items[i])), RowOrder::unknown, context_);
      if (some.empty() || some.front().name.empty()) return {};
      const std::size_t end = i + 1 < items.size() ? items[i + 1].begin : subject.key().size();
      for (const Span& mark : subject.slice({items[i].end, end}).spans()) some.back().name.spans.push_back(mark);
      std::sort(some.back().name.spans.begin(), some.back().name.spans.end());
      std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
  }

  void begin_role(Field role) {
    role_ = std::move(role);
    order_ = RowOrder::unknown;  // 成员 may be printed otherwise than 组长（…）
    awaiting_ = true;
  }

  void add(RosterPerson person) {
    if (person.name.empty()) return add_titles(std::move(person));
    if (person.unsure) doubt(person.name);
    learn_order(person);
    RosterEntry& entry = roster_.emplace_back();
    entry.body = body_;
    entry.group = group_;
    entry.role = role_;
    entry.name = std::move(person.name);
    entry.titles = std::move(person.titles);
    entry.phone = std::move(person.phone);
    entry.concurrent = person.concurrent;
    entry.collective = person.collective;
    awaiting_ = false;
  }

  /// The first row with name and post tells the order of all.
  void learn_order(const RosterPerson& person) {
    if (order_ != RowOrder::unknown || person.titles.empty() || person.name.spans.empty()) return;
    const std::vector<Span>& posts = person.titles.front().spans;
    if (posts.empty()) return;
    order_ = posts.front().begin < person.name.spans.front().begin ? RowOrder::post_first : RowOrder::name_first;
  }

  /// A line with posts only belongs to the person above; a post cut at the line's end goes on.
  void add_titles(RosterPerson posts) {
    if (awaiting_ || roster_.empty()) return;
    std::vector<Field>& titles = roster_.back().titles;
    roster_.back().concurrent |= posts.concurrent;
    for (Field& title : posts.titles) {
      if (&title == &posts.titles.front() && !titles.empty() && !is_post(text::fold(titles.back().value), context_)) {
        titles.back().value += title.value;
        titles.back().spans.insert(titles.back().spans.end(), title.spans.begin(), title.spans.end());
      } else {
        titles.push_back(std::move(title));
      }
    }
  }

  void doubt(const Field& name) const {
    context_.diagnostics.push_back({"notice/roster-name-unsure", Severity::warning,
                                    "名单里姓名“" + name.value + "”与职务连写，姓名到哪里为止不能确定，请核对原文。",
                                    "", "roster", name.spans});
  }

  Field body_, group_, role_;
  RowOrder order_ = RowOrder::unknown;
  bool awaiting_ = true;  // a role without a person yet
  std::vector<RosterEntry>& roster_;
  const Context& context_;
};

/// A heading inside a list: （一）部门委员, 市直部门：
struct GroupHead {
  Span text;           ///< the heading without number and colon, bytes of the key
  bool names_a_group;  ///< （一）综合协调组
};

std::optional<GroupHead> group_head(const Line& line, const Context& context) {
  const std::string_view key = line.key();
  if (role_at(line.subject, 0, context)) return std::nullopt;
  const auto label = label_at(key, 0, context);
  const std::size_t begin = label ? label->span.end : 0;
  std::size_t end = key.size();
  const bool colon = key.ends_with("：");
  if (colon) end -= std::string_view("：").size();
  if ((!label && !colon) || begin >= end || end - begin > kLongestGroupHead ||
      !is_han_only(key.substr(begin, end - begin)))
    return std::nullopt;
  const auto named = context.book.set("roster-group").full(key.substr(begin, end - begin));
  if (!named) return std::nullopt;
  return GroupHead{{begin, end}, named->constant("is") == "body"};
}

/// A line of its own that nothing has taken yet.
bool is_free(const Lines& lines, std::size_t at, std::size_t end) { return at < end && !lines[at].taken && !lines[at].table && !lines[at].key().empty(); }

void append_line_below(Lines& lines, std::size_t at) {
  lines[at].subject = rules::Subject(text::join({lines[at].subject.passage(), lines[at + 1].subject.passage()}));
  lines[at].match.reset();
  lines[at + 1].subject = rules::Subject(Passage());
  lines[at + 1].taken = true;
}

/// 成 over 员：陈磊, and 陈 over 磊 市住建局办公室主任: pages that pad words break lines within them.
void join_cut_roles(Lines& lines, Range part, const Context& context) {
  constexpr std::size_t kLongest = 12;  // bytes: 常务副组
  for (std::size_t i = part.begin; i + 1 < part.end; ++i) {
    if (!is_free(lines, i, part.end) || !is_free(lines, i + 1, part.end)) continue;
    const std::string& key = lines[i].key();
    const bool word = key.size() <= kLongest && is_han_only(key) && !role_at(lines[i].subject, 0, context);
    if (word && !role_at(lines[i + 1].subject, 0, context)) {
      const rules::Subject both{text::join({lines[i].subject.passage(), lines[i + 1].subject.passage()})};
      const auto role = role_at(both, 0, context);
      if (role && role->end > key.size() && std::string_view(both.key()).substr(0, role->end).ends_with("：")) append_line_below(lines, i);
    }
    std::size_t below = i + 1;
    while (below < part.end && lines[below].taken && lines[below].key().empty()) ++below;
    const auto role = role_at(lines[i].subject, 0, context);
    if (!role || below != i + 1 + (lines[i + 1].taken ? 1 : 0) || !is_free(lines, below, part.end)) continue;
    const std::string_view name = std::string_view(lines[i].key()).substr(role->end);
    if (text::length(name) != 1 || !is_han_only(name) || !context.lexicon.is_person(std::string(name) + lines[below].key().substr(0, text::character_at(lines[below].key(), 0).end))) continue;
    lines[i].subject = rules::Subject(text::join({lines[i].subject.passage(), lines[below].subject.passage()}));
    lines[below].subject = rules::Subject(Passage());
    lines[below].taken = true;
  }
}

/// 员：陈磊 市住建局办公室主任, whose label nobody knows: who stands below it has not the role above.
bool begins_with_label(std::string_view key) {
  constexpr std::size_t kLongest = 18;  // bytes
  const std::size_t colon = key.find("：");
  return colon != std::string_view::npos && colon > 0 && colon <= kLongest && is_han_only(key.substr(0, colon));
}

}  // namespace

bool read_roster(Lines& lines, Range part, const Field& title, std::vector<RosterEntry>& roster,
                 const Context& context) {
  const std::size_t before = roster.size();
  std::optional<Reader> reader;
  UnreadMembers unread(lines, context);
  join_cut_roles(lines, part, context);
  for (std::size_t i = part.begin; i < part.end; ++i) {
    Line& line = lines[i];
    if (line.taken || line.table || belongs_to_task(lines, part, i, context)) continue;
    if (!reader) {
      if (!role_at(line.subject, 0, context)) continue;
      reader.emplace(body_of(paragraphs_of(lines, {part.begin, i}), title, context), roster, context);
    }
    if (const auto head = group_head(line, context)) {
      Field name = field_of(text::clean(line.subject.slice(head->text)), "roster.group");
      name.spans = spans_of(line);
      if (head->names_a_group) {
        reader->begin_body(std::move(name));  // the line stays in the outline: duties stand under it
      } else if (reader->has_role()) {
        reader->begin_group(std::move(name));
        line.taken = true;
      }
      continue;
    }
    line.taken = reader->read(line.subject);
    unread.add(i, reader->has_role());
    const bool unread_role = !line.taken && (role_at(line.subject, 0, context) || begins_with_label(line.key()));
    if (unread_role || (!line.taken && line.key().find("。") != std::string::npos)) reader->end_roster();
    if (!line.taken && roster.size() == before) reader.reset();
  }
  doubt_cut_posts(roster, before, context);
  doubt_unmarked(lines, part, context);
  return roster.size() > before;
}

namespace {

/// Columns of a roster's table in the order of a roster's line: as printed, or with the last one (组内职务) first.
std::vector<std::size_t> roster_order(const Table& table, bool last_first) {
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].role != ColumnRole::number) order.push_back(c);
  if (last_first && !order.empty()) std::rotate(order.begin(), order.end() - 1, order.end());
  return order;
}

/// Each row's cells as one line; cells merged over several rows hold for each.
std::vector<Passage> roster_lines(const Table& table, const std::vector<std::size_t>& order) {
  std::vector<std::vector<const Cell*>> rows(table.rows.size() * table.columns.size());
  std::vector<Passage> lines(table.rows.size());
  for (const Cell& cell : table.cells)
    for (int row = cell.row; row < std::min(cell.row + cell.row_span, static_cast<int>(table.rows.size())); ++row)
      rows[static_cast<std::size_t>(row) * table.columns.size() + static_cast<std::size_t>(cell.column)].push_back(
          &cell);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    for (const std::size_t column : order) {
      for (const Cell* cell : rows[row * table.columns.size() + column]) {
        if (!lines[row].empty()) lines[row].append_inserted(" ");
        lines[row].append(text::join(cell->lines));
      }
    }
  }
  return lines;
}

std::vector<RosterEntry> table_entries(const Table& table, const Field& title, const std::vector<std::size_t>& order,
                                       const Context& context) {
  std::vector<RosterEntry> entries;
  Reader reader(body_of({}, title, context), entries, context);
  std::vector<Passage> lines = roster_lines(table, order);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    if (table.rows[row] != RowKind::body || lines[row].empty()) continue;
    if (!reader.read(rules::Subject(std::move(lines[row])))) return {};
  }
  return entries;
}

}  // namespace

bool read_roster_table(const Table& table, const Field& title, std::vector<RosterEntry>& roster,
                       const Context& context) {
  for (const Column& column : table.columns)
    if (column.role == ColumnRole::task) return false;
  for (const bool last_first : {false, true}) {
    std::vector<RosterEntry> entries = table_entries(table, title, roster_order(table, last_first), context);
    if (entries.empty()) continue;
    std::move(entries.begin(), entries.end(), std::back_inserter(roster));
    return true;
  }
  return false;
}

}  // namespace fenjie::notice
