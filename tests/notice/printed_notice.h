// A notice in a form that one line of a test can state.
#pragma once

#include <algorithm>
#include <string>

#include "model/notice.h"
#include "notice/notices.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "text/characters.h"

namespace fenjie::tests {

inline const rules::Book& book() {
  static const rules::Book loaded = rules::Book::built_in();
  return loaded;
}
inline const rules::Lexicon& lexicon() {
  static const rules::Lexicon made(book());
  return made;
}
inline notice::Notices notices_in(const Document& document) {
  return notice::find_notices(document, book(), lexicon());
}

inline std::string joined(const std::vector<Field>& fields) {
  std::string text;
  for (const Field& field : fields) text += (text.empty() ? "" : " | ") + field.value;
  return text;
}

inline std::string header_of(const Notice& n) {
  const DocumentNumber& d = n.document_number;
  return n.issuer.value + " / " + n.title.value + " / " + d.text.value +
         (d.empty() ? "" : " = " + d.agency_code + " " + std::to_string(d.year) + " " + std::to_string(d.serial)) +
         " / " + n.issued_on.value + " / " + joined(n.addressees);
}

/// 0: text; 1 一、title; a line for each item, paragraphs after ' > '.
inline std::string outline_of(const Notice& n) {
  std::string text;
  for (const OutlineItem& item : n.outline) {
    text += std::string(item.attachment > 0 ? "附" + std::to_string(item.attachment) + " " : "") +
            std::to_string(item.level) + " " + item.label.value + item.title.value;
    for (const Passage& paragraph : item.paragraphs) text += " > " + paragraph.text();
    text += "\n";
  }
  return text;
}

inline std::string attachments_of(const Notice& n) {
  std::string text;
  for (const Attachment& a : n.attachments) text += a.kind + ": " + a.announced.value + " = " + a.title.value + "\n";
  return text;
}

inline std::string roster_of(const Notice& n) {
  std::string text;
  for (const RosterEntry& entry : n.roster)
    text += entry.role.value + " " + entry.name.value + (entry.concurrent ? "(兼)" : "") +
            (entry.collective ? "*" : "") + (entry.titles.empty() ? "" : " " + joined(entry.titles)) +
            (entry.phone.empty() ? "" : " " + entry.phone.value) + "\n";
  return text;
}

inline std::string reporting_of(const Notice& n) {
  const Reporting& r = n.reporting;
  std::string text = joined(r.dates) + " / " + r.recipient.value + " / " + joined(r.contents) + " /";
  for (const Contact& contact : r.contacts)
    text += " " + contact.name.value + "," + contact.phone.value + "," + contact.email.value;
  text += " /";
  for (const std::string& requirement : r.requirements) text += " " + requirement;
  return text;
}

inline std::string codes_of(const notice::Notices& notices) {
  std::string text;
  for (const Diagnostic& diagnostic : notices.diagnostics) text += diagnostic.code + "\n";
  return text;
}

/// Source characters (blanks left out) that no field of the notices holds: the ledger's remainder.
inline std::string remainder_of(const Document& document, const std::vector<Notice>& notices) {
  std::vector<char> held(document.source.size(), 0);
  const auto hold = [&](const std::vector<Span>& spans) {
    for (const Span span : spans) std::fill(held.begin() + span.begin, held.begin() + span.end, 1);
  };
  const auto hold_number = [&](const DocumentNumber& number) { hold(number.text.spans); };
  hold(document.furniture);
  for (const Notice& n : notices) {
    for (const Field* field : {&n.issuer, &n.title, &n.issued_on}) hold(field->spans);
    hold_number(n.document_number);
    for (const Field& field : n.addressees) hold(field.spans);
    for (const auto& [name, field] : n.elements) hold(field.spans);
    for (const OutlineItem& item : n.outline) {
      hold(item.label.spans);
      hold(item.title.spans);
      for (const Passage& paragraph : item.paragraphs) hold(paragraph.spans());
    }
    for (const Attachment& a : n.attachments) {
      hold(a.announced.spans);
      hold(a.title.spans);
      for (const Field& marker : a.markers) hold(marker.spans);
    }
    for (const RosterEntry& entry : n.roster) {
      hold(entry.role.spans);
      hold(entry.name.spans);
      hold(entry.phone.spans);
      for (const Field& title : entry.titles) hold(title.spans);
    }
    for (const Table& table : n.tables) {
      for (const Passage& title : table.title) hold(title.spans());
      for (const Column& column : table.columns) hold(column.heading.spans());
      for (const Cell& cell : table.cells)
        for (const Passage& line : cell.lines) hold(line.spans());
      for (const Passage& note : table.notes) hold(note.spans());
    }
  }
  std::string rest;
  for (std::size_t i = 0; i < document.source.size(); ++i)
    if (!held[i]) rest += document.source[i];
  return text::without_blanks(rest);
}

}  // namespace fenjie::tests
