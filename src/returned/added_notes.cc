#include "returned/added_notes.h"

#include <algorithm>

#include "model/extraction.h"
#include "returned/sealed_rows.h"

namespace fenjie::returned {

std::vector<Diagnostic> added_notes(const std::string& sheet, const std::vector<ReadNote>& notes, const sheets::Seal& written,
                                    const TasksOfRows& tasks) {
  SealedRows sealed(&written);
  std::vector<Diagnostic> doubts;
  for (const ReadNote& note : notes) {
    if (sealed.take_digest(sheets::note_digest(note.text))) continue;
    std::string text = note.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    const auto task = tasks.find(note.row);
    doubts.push_back({kAddedNote, Severity::warning,
                      sheet + "!" + cell_name(note.row, note.column) + " 的批注：“" + text +
                          "”。批注不写回原处，文字照录在此，请阅处。",
                      task == tasks.end() ? std::string() : task->second, "", {}});
  }
  return doubts;
}

}  // namespace fenjie::returned
