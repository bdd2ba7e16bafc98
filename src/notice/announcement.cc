#include "notice/announcement.h"

#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

/// 1. without its mark.
int number_of(const Passage& label) {
  const std::string& text = label.text();
  std::size_t end = text.size();
  while (end > 0 && !text::numeral(text.substr(0, end))) --end;
  return end > 0 ? text::numeral(text.substr(0, end)).value_or(0) : 0;
}

/// Of 1. or, where 附件1： stands in front of each title, of that.
int number_in(const Line& line) {
  const Passage label = part(line, "label");
  return number_of(label.empty() ? part(line, "number") : label);
}

/// The parts of one title with the evidence of each line.
struct Pending {
  std::vector<Passage> parts;
  Announced item;
};

Pending begin_item(const Line& line) {
  Pending pending;
  const std::string rule(line.match->rule);
  pending.parts.push_back(part(line, "title"));
  for (const std::string_view name : {"marker", "label"})
    if (const Passage marker = part(line, name); !marker.empty())
      pending.item.markers.push_back(field_of(marker, rule));
  pending.item.number = number_in(line);
  pending.item.title.rule = rule;
  return pending;
}

Announced finished(Pending pending) {
  Passage title = text::join(pending.parts);
  std::string rule = std::move(pending.item.title.rule);
  pending.item.title = field_of(title, std::move(rule));
  return std::move(pending.item);
}

bool reads_as_title(const std::string& key, const Context& context) {
  const auto match = context.book.set("header").full(key);
  return match && (match->constant("is") == "title" || match->constant("is") == "title-end");
}

/// `line` can be the rest of the title begun in the line before it.
bool goes_on(const Pending& pending, const Line& before, const Line& line, const Context& context) {
  const std::string_view is = line.is();
  const bool free = is.empty() || is == "next" || is == "title" || is == "title-begin" || is == "title-end";
  if (!free || !is_heading_like(line)) return false;
  if (line.paragraph == before.paragraph) return true;
  const std::string begun = text::fold(text::join(pending.parts).text());
  return is != "next" && line.key().size() <= begun.size() && !reads_as_title(begun, context) &&
         !reads_as_title(line.key(), context) && reads_as_title(begun + line.key(), context);
}

}  // namespace

std::vector<Announced> read_announcement(Lines& lines, std::size_t at, std::size_t end,
                                         const std::function<bool(const Line&)>& is_other, std::size_t& next,
                                         const Context& context) {
  std::vector<Announced> items;
  Pending pending = begin_item(lines[at]);
  lines[at].taken = true;
  for (next = at + 1; next < end; ++next) {
    Line& line = lines[next];
    if (line.table || line.taken) break;
    const bool numbered = pending.item.number > 0;
    if (numbered && (line.is() == "next" || line.is() == "announced") && number_in(line) == pending.item.number + 1) {
      items.push_back(finished(std::move(pending)));
      pending = begin_item(line);
    } else if (goes_on(pending, lines[next - 1], line, context) && !is_other(line)) {
      pending.parts.push_back(line.subject.passage());
    } else {
      break;
    }
    line.taken = true;
  }
  items.push_back(finished(std::move(pending)));
  return items;
}

}  // namespace fenjie::notice
