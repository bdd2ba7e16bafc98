// The document as printed lines and tables: notices begin and end inside paragraphs as well as between them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/field.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::notice {

/// What every part of this room works with.
struct Context {
  const rules::Book& book;
  const rules::Lexicon& lexicon;
  std::string_view source;
  std::vector<Diagnostic>& diagnostics;
};

/// One printed line, or a table in its place.
struct Line {
  rules::Subject subject;             ///< the line as printed, blanks kept
  std::size_t paragraph = 0;          ///< lines of one paragraph share it
  const Table* table = nullptr;       ///< the table that stands here; the line itself is empty
  std::optional<rules::Match> match;  ///< what rules/attachment.toml or rules/header.toml say of the whole line
  bool taken = false;                 ///< a field other than the outline holds it

  const std::string& key() const { return subject.key(); }
  /// `is` of the rule that matched the whole line, or empty.
  std::string_view is() const { return match ? match->constant("is") : std::string_view(); }
};

using Lines = std::vector<Line>;

/// Half-open range of lines.
struct Range {
  std::size_t begin = 0, end = 0;
  bool empty() const { return end <= begin; }
};

/// A date, a signature, a remark, an imprint: a notice's own text ends there.
bool is_closing(const Line& line);

/// 各区人民政府：
bool names_addressees(const Line& line, const Context& context);

/// What rules/attachment.toml or rules/header.toml say of a whole line, given by its match form.
std::optional<rules::Match> rule_of_line(const std::string& key, const Context& context);

/// Every paragraph's lines and every table, in reading order. A line as long as a whole document is cut at the
/// blanks that stand for its lost line breaks.
Lines lines_of(const Document& document, const Context& context);

/// The part of a line that its match calls `field`, blanks of typesetting removed; empty when absent.
Passage part(const Line& line, std::string_view field);

/// Source bytes of all characters of the line.
std::vector<Span> spans_of(const Line& line);

/// `to` gets the source bytes of the line besides its own: labels and punctuation belong to the value's evidence.
void extend(Field& to, const Line& line);

/// A line that can be part of a title or a signature: no table, not too long, no sentence end.
bool is_heading_like(const Line& line);

/// Red-head lines that stand above or between issuer, number and title: 份号, 密级, 紧急程度, 签发人.
bool is_head_element(const Line& line);

/// A line of a metadata table that ends with a label: its value stands on the next line.
bool is_open_metadata(const Line& line);

/// Source bytes from the first to the last character of a table.
Span extent_of(const Table& table);

}  // namespace fenjie::notice
