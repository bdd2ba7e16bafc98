#include "notice/attachments.h"

#include <algorithm>
#include <array>
#include <optional>

#include "notice/announcement.h"
#include "notice/labels.h"
#include "notice/titles.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kAttachmentTitleLines = 3;  // an attachment's title has at most so many printed lines
constexpr std::size_t kFirstLines = 3;  // of a body, where it may say what it promulgates
constexpr std::size_t kTelling = 30;    // bytes of a title's part that tell it from others: 10 characters
constexpr double kPromulgated = 0.85;   // likeness of a title to the one that the notice promulgates
constexpr double kSameTitle = 0.5;      // likeness of titles that mean the same attachment

/// An attachment as it stands in the file.
struct Found {
  std::size_t begin = 0;       ///< first line: marker, title or table
  std::size_t text_begin = 0;  ///< first line after marker and title
  Attachment attachment;
  int number = 0;  ///< of the marker, 0 without
};

class Finder {
 public:
  Finder(Lines& lines, Range body, Notice& notice, const Context& context)
      : lines_(lines), body_(body), notice_(notice), context_(context) {}

  Parts find() {
    find_promulgated_title();
    for (std::size_t i = body_.begin; i < body_.end;) i = look_at(i);
    Parts parts{{body_.begin, found_.empty() ? body_.end : found_.front().begin}, {}};
    for (std::size_t k = 0; k < found_.size(); ++k) {
      const std::size_t end = k + 1 < found_.size() ? found_[k + 1].begin : body_.end;
      parts.parts.push_back({found_[k].text_begin, end});
    }
    match_announced();
    return parts;
  }

 private:
  /// What the notice's title promulgates: 关于印发《…》的通知; else what its first sentence does: 《…》已经…通过, 现将《…》印发给你们.
  void find_promulgated_title() {
    for (std::size_t i = body_.begin; notice_.promulgates.empty() && i < std::min(body_.end, body_.begin + kFirstLines); ++i)
      if (lines_[i].key().starts_with("《") || lines_[i].key().starts_with("现将《")) take_promulgated(notice_, lines_[i].subject, context_.book);
    promulgated_ = bare_title(text::fold(notice_.promulgates.value));
  }

  /// Handles the line and returns the next one to look at.
  std::size_t look_at(std::size_t i) {
    const Line& line = lines_[i];
    if (line.taken) return i + 1;
    if (line.table) return table_at(i);
    if (line.is() == "marker") return opens_list(i) ? list_at(i) : marker_at(i);
    if (line.is() == "announced") return announced_at(i);
    if (!promulgated_.empty()) {
      if (const std::size_t end = promulgated_at(i); end > i) return end;
    }
    return i + 1;
  }

  std::size_t announced_at(std::size_t i) {
    // After an announcement, or beside a title of its own, 附件1：… is the attachment itself.
    if (!announced_.empty() && is_announced(part(lines_[i], "title"))) return marker_at(i);
    std::size_t next = i + 1;
    const auto begins_promulgated = [this](const Line& line) {
      const std::string bare = bare_title(line.key());
      return bare.size() >= kTelling && promulgated_.find(bare) != std::string::npos;
    };
    for (Announced& item : read_announcement(lines_, i, body_.end, begins_promulgated, next, context_))
      announced_.push_back(std::move(item));
    return next;
  }

  /// 附件： over 1.… and 2.…, and the signature below them.
  bool opens_list(std::size_t i) const {
    if (!announced_.empty() || !lines_[i].key().ends_with("：") || !part(lines_[i], "number").empty()) return false;
    std::size_t below = i + 1;
    while (below < body_.end && lines_[below].is() == "next") ++below;
    if (below == i + 1 || leading_number(part(lines_[i + 1], "label").text()) != 1) return false;
    while (below < body_.end && lines_[below].is() == "issuer") ++below;
    return below < body_.end && (lines_[below].is() == "date" || lines_[below].is() == "signature");
  }

  std::size_t list_at(std::size_t i) {
    const std::size_t next = announced_at(i + 1);
    Line& line = lines_[i];
    announced_.front().markers.insert(announced_.front().markers.begin(), field_of(part(line, "marker"), std::string(line.match->rule)));
    line.taken = true;
    return next;
  }

  bool is_announced(const Passage& title) const {
    const std::string bare = bare_title(text::fold(title.text()));
    return std::any_of(announced_.begin(), announced_.end(), [&](const Announced& item) {
      return likeness(bare, bare_title(text::fold(item.title.value))) > kSameTitle;
    });
  }

  std::size_t marker_at(std::size_t i) {
    Line& line = lines_[i];
    Found found;
    found.begin = i;
    const std::string rule(line.match->rule);
    found.attachment.markers.push_back(field_of(part(line, "marker"), rule));
    for (const std::string_view name : {"number", "label"})
      if (const Passage number = part(line, name); !number.empty() && found.number == 0)
        found.number = leading_number(number.text());
    if (const Passage title = part(line, "title"); !title.empty()) {
      found.attachment.title = field_of(title, rule);
      if (const Passage label = part(line, "label"); !label.empty())
        found.attachment.markers.push_back(field_of(label, rule));
    }
    line.taken = true;
    std::size_t next = i + 1;
    if (found.number == 0 && found.attachment.title.empty() && next < body_.end && is_number(lines_[next])) {  // 附件 over 2
      found.number = leading_number(lines_[next].key());
      found.attachment.markers.push_back(field_of(lines_[next].subject.passage(), rule));
      lines_[next++].taken = true;
    }
    if (found.attachment.title.empty()) next = title_at(next, found.attachment);
    return add(std::move(found), next);
  }

  /// 2: a number of one or two digits, alone on its line.
  static bool is_number(const Line& line) {
    constexpr std::size_t kDigits = 2;
    return !line.taken && !line.table && !line.key().empty() && line.key().size() <= kDigits && line.key().find_first_not_of("0123456789") == std::string::npos;
  }

  static int leading_number(const std::string& text) {
    for (std::size_t end = text.size(); end > 0; --end)
      if (const auto value = text::numeral(text.substr(0, end))) return *value;
    return 0;
  }

  /// The title lines at `at`, or the title of the table there; the line after them.
  std::size_t title_at(std::size_t at, Attachment& attachment) {
    if (at >= body_.end) return at;
    if (lines_[at].table) {
      attachment.title = table_title(*lines_[at].table);
      attachment.kind = "table";
      return at;
    }
    std::vector<Passage> parts;
    std::size_t end = at;
    while (end < body_.end && end - at < kAttachmentTitleLines && is_title_part(lines_[end])) {
      const bool goes_on =
          end == at || lines_[end].paragraph == lines_[end - 1].paragraph || !ends_title(lines_[end - 1]);
      if (!goes_on || (end > at && (begins_text(end) || tells_duty(lines_[end])))) break;
      parts.push_back(lines_[end++].subject.passage());
    }
    if (parts.empty()) return at;
    for (std::size_t i = at; i < end; ++i) lines_[i].taken = true;
    attachment.title = field_of(text::join(parts), "attachment.title");
    return end;
  }

  /// 督察办公室负责督察（配合单位：第一专员办公室） under 职责分工; not 各组负责人名单.
  static bool tells_duty(const Line& line) {
    constexpr std::string_view kCharge = "负责";
    const std::string& key = line.key();
    const std::size_t at = key.find(kCharge);
    if (at == std::string::npos || at == 0) return key.find("单位：") != std::string::npos;
    const std::string_view behind = std::string_view(key).substr(at + kCharge.size());
    return !behind.empty() && !behind.starts_with("人") && !behind.starts_with("同志") && !behind.starts_with("部门") && !behind.starts_with("单位");
  }

  bool is_title_part(const Line& line) const {
    static constexpr std::array<std::string_view, 8> kOthers{"marker",    "date",    "signature", "remark",
                                                             "copies_to", "imprint", "metadata",  "signatory"};
    return !line.taken && is_heading_like(line) && !label_at(line.key(), 0, context_) &&
           std::find(kOthers.begin(), kOthers.end(), line.is()) == kOthers.end();
  }
  static bool ends_title(const Line& line) {
    return line.is() == "title" || line.is() == "title-end" || line.is() == "issuer";
  }

  /// A heading-like line that is the first printed line of a longer paragraph is running text; a roster's role is no
  /// title.
  bool begins_text(std::size_t i) const {
    const auto role = context_.book.set("roster").at_start(lines_[i].key());
    if (role && role->constant("is") == "role") return true;
    const bool new_paragraph = lines_[i].paragraph != lines_[i - 1].paragraph;
    const bool more = i + 1 < body_.end && lines_[i + 1].paragraph == lines_[i].paragraph;
    return new_paragraph && more;
  }

  static Field table_title(const Table& table) { return field_of(text::join(table.title), "attachment.table-title"); }

  std::size_t table_at(std::size_t i) {
    const bool opened = !found_.empty() && found_.back().text_begin == i;  // right under its marker or title
    const Table& table = *lines_[i].table;
    if (opened) {
      found_.back().attachment.kind = "table";
      if (found_.back().attachment.title.empty()) found_.back().attachment.title = table_title(table);
    } else if (!table.title.empty()) {
      Found found;
      found.begin = i;
      found.attachment.title = table_title(table);
      found.attachment.kind = "table";
      return add(std::move(found), i) + 1;
    }
    return i + 1;
  }

  /// 《…》已经市政府同意，现印发给你们; 现将 over 《…》 over 印发给你们: a title in a sentence of the notice.
  bool stands_in_sentence(std::size_t i) const {
    constexpr std::string_view kOpen = "《", kClose = "》", kHereby = "现将《";
    if (lines_[i].key().starts_with(kHereby)) return true;
    if (!lines_[i].key().starts_with(kOpen)) return false;
    if (i > body_.begin && lines_[i - 1].paragraph == lines_[i].paragraph) return true;
    std::size_t last = i;
    while (lines_[last].key().find(kClose) == std::string::npos && last + 1 < std::min(body_.end, i + kAttachmentTitleLines + 1)) ++last;
    if (!lines_[last].key().ends_with(kClose)) return true;  // something follows, or it never closes
    if (last + 1 >= body_.end || lines_[last + 1].table) return false;
    const auto next = context_.book.set("promulgation").find(lines_[last + 1].key());
    return lines_[last + 1].paragraph == lines_[last].paragraph || (next && next->constant("is") == "goes-on");
  }

  /// The title of what the notice promulgates, printed over one to three lines: as many as make it most like.
  std::size_t promulgated_at(std::size_t i) {
    const auto opens = context_.book.set("promulgation").find(lines_[i].key());
    if (stands_in_sentence(i) || (opens && opens->constant("is") == "opens")) return i;
    std::string bare;
    std::vector<Passage> parts;
    double most = kPromulgated;
    std::size_t behind = i;
    for (std::size_t end = i; end < body_.end && end - i < kAttachmentTitleLines && is_title_part(lines_[end]); ++end) {
      bare += bare_title(lines_[end].key());
      const double alike = likeness(bare, promulgated_);
      if (bare.size() >= promulgated_.size() / 2 && alike >= most) most = alike, behind = end + 1;
      else if (behind > i) break;
    }
    if (behind == i) return i;
    Found found;
    found.begin = i;
    for (std::size_t k = i; k < behind; ++k) {
      parts.push_back(lines_[k].subject.passage());
      lines_[k].taken = true;
    }
    found.attachment.title = field_of(text::join(parts), "attachment.promulgated");
    found.attachment.kind = "plan";
    promulgated_.clear();
    return add(std::move(found), behind);
  }

  std::size_t add(Found found, std::size_t text_begin) {
    found.text_begin = text_begin;
    found_.push_back(std::move(found));
    return text_begin;
  }

  /// Announced titles go to the attachment of their number, else to the one most like them.
  void match_announced() {
    std::vector<std::size_t> missing;
    for (std::size_t a = 0; a < announced_.size(); ++a) {
      const auto k = place_of(announced_[a]);
      if (!k) {
        missing.push_back(a);
        continue;
      }
      Attachment& attachment = found_[*k].attachment;
      attachment.announced = announced_[a].title;
      attachment.markers.insert(attachment.markers.begin(), announced_[a].markers.begin(), announced_[a].markers.end());
      compare(attachment);
    }
    for (Found& found : found_) notice_.attachments.push_back(std::move(found.attachment));
    for (const std::size_t a : missing) {
      Attachment attachment;
      attachment.announced = announced_[a].title;
      attachment.markers = announced_[a].markers;
      notice_.attachments.push_back(std::move(attachment));
    }
  }

  std::optional<std::size_t> place_of(const Announced& item) const {
    const std::string bare = bare_title(text::fold(item.title.value));
    std::optional<std::size_t> best;
    double most = kSameTitle;
    for (std::size_t k = 0; k < found_.size(); ++k) {
      if (!found_[k].attachment.announced.empty() || stands_behind(item, found_[k])) continue;
      if (item.number > 0 && found_[k].number == item.number) return k;
      const double alike = likeness(bare, bare_title(text::fold(found_[k].attachment.title.value)));
      if (alike > most) most = alike, best = k;
    }
    if (best || announced_.size() > 1) return best;
    // One announced, one printed under a marker: they are the same whatever their titles.
    for (std::size_t k = 0; k < found_.size(); ++k)
      if (found_[k].attachment.kind != "plan" && found_[k].attachment.announced.empty() && !stands_behind(item, found_[k])) return k;
    return std::nullopt;
  }

  /// 附件：…（略） at the end of a plan is the plan's own, not the plan.
  static bool stands_behind(const Announced& item, const Found& found) {
    const std::vector<Span>&own = item.title.spans, &title = found.attachment.title.spans;
    return !own.empty() && !title.empty() && own.front().begin > title.front().begin;
  }

  void compare(const Attachment& attachment) const {
    if (attachment.title.empty() || attachment.announced.empty()) return;
    const std::string announced = bare_title(text::fold(attachment.announced.value));
    const std::string own = bare_title(text::fold(attachment.title.value));
    if (announced == own) return;
    std::vector<Span> source = attachment.announced.spans;
    source.insert(source.end(), attachment.title.spans.begin(), attachment.title.spans.end());
    context_.diagnostics.push_back({"notice/attachment-title-mismatch", Severity::warning,
                                    "附件说明写作“" + attachment.announced.value + "”，附件本身的标题是“" +
                                        attachment.title.value + "”，两处不一致，请核对原文。",
                                    "", "attachments", source});
  }

  Lines& lines_;
  Range body_;
  Notice& notice_;
  const Context& context_;
  std::string promulgated_;
  std::vector<Announced> announced_;
  std::vector<Found> found_;
};

}  // namespace

Parts read_attachments(Lines& lines, Range body, Notice& notice, const Context& context) {
  return Finder(lines, body, notice, context).find();
}

}  // namespace fenjie::notice
