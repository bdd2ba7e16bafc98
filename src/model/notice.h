// One document with its own number: its header, outline, attachments, duties and tasks.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/field.h"
#include "model/task.h"

namespace fenjie {

/// 临政办发〔2024〕9号: agency code, year, serial.
struct DocumentNumber {
  Field text;
  std::string agency_code;
  int year = 0;
  int serial = 0;

  bool empty() const { return text.empty(); }
};

/// One numbered or unnumbered part of the body. A paragraph before the first label has level 0.
struct OutlineItem {
  int level = 0;                    ///< 1 一、 2 （一） 3 1. 4 （1） 5 ① 6 一是
  Field label;                      ///< as printed: 一、
  Field title;                      ///< heading on a line of its own, without the label
  std::vector<Passage> paragraphs;  ///< text under it, clean
  std::string rule;
  int attachment = 0;  ///< 0 the notice itself, else attachments[attachment - 1]
};

/// An attachment: announced after 附件：, titled where it stands.
struct Attachment {
  Field announced;             ///< title in the attachment list, or empty
  Field title;                 ///< title over the attachment itself, or empty
  std::vector<Field> markers;  ///< printed words around them: 附件： 附件1
  std::string kind;            ///< table, plan, roster, text
};

/// A cited document.
struct Reference {
  Field title;
  DocumentNumber document_number;
};

struct Contact {
  Field name, phone, email;
};

/// Whose a report is: everybody's that the notice goes to; of whoever the task is whose words tell it; of those in the lead, of those who
/// support, of a group of places (各乡镇) or of others (县直各部门), of units by name, or a task's and in no case the notice's.
enum class Reporters { all, unsaid, lead, support, places, others, named, of_task };

/// One demand to report.
struct Report {
  Reporters reporters = Reporters::all;
  Field who;  ///< as printed: 各牵头单位; empty where nobody is named
  std::vector<DateField> dates;
  std::vector<Field> recipients{};  ///< not in the JSON
  bool no_tasks = false;            ///< of a group that the notice goes to alone: no task's, whichever holds its words; not in the JSON
};

/// What is reported by one time, in the words of its sentence.
struct Demand {
  Field when;                    ///< 6月18日17时前, 每周五下午5时前; or empty
  Field time;                    ///< the hour: 17时前, 下班前; or empty
  std::vector<DateField> dates;  ///< those of Reporting::dates that it names; none of what comes every week
  std::vector<Field> contents;   ///< 实施方案, 责任清单; or none
  Field recipient;               ///< or empty
  Field who;                     ///< Report::who, empty: everybody
};

/// Who reports what to whom, when.
struct Reporting {
  std::vector<DateField> dates;   ///< of all reports that are no task's own
  Field recipient;
  std::vector<Field> contents;    ///< of all demands, or as listed by themselves
  std::vector<Contact> contacts;
  std::vector<Demand> demands{};          ///< sentence by sentence
  std::vector<Report> reports{};          ///< demand by demand; in the end those of some units only, which `dates` holds, too
  std::vector<std::string> requirements;  ///< rule ids of requirements that these dates fulfil, e.g. quarterly
  std::vector<Progress> progress{};       ///< of the units' reports, as set on the sheet 督办
  bool are_listed = false;                ///< the contents stand in a list (报送内容包括：…); not in the JSON

  bool empty() const { return dates.empty() && recipient.empty() && contents.empty() && demands.empty() && contacts.empty(); }
};

/// A member of a 领导小组.
struct RosterEntry {
  Field body;   ///< 临江市老旧小区改造工作领导小组
  Field group;  ///< heading of a part of the list: 部门委员; mostly empty
  Field role;   ///< 组长, 副组长, 成员, 办公室主任
  Field name;
  std::vector<Field> titles;  ///< 市政府副市长; 自然资源局局长
  Field phone;                ///< printed beside the name, mostly empty
  bool concurrent = false;    ///< （兼）
  bool collective = false;    ///< no person: 各乡镇政府主要负责人
  std::string id{};           ///< in the registry, or empty
};

/// A column of the sheet 分解表 of running text.
struct TextColumn {
  std::string heading;
  ColumnRole role = ColumnRole::other;

  bool operator==(const TextColumn&) const = default;
};

/// One notice. Evidence of everything points into Document::source.
struct Notice {
  Field issuer;
  Field title;
  Field promulgates;  ///< title of what it puts into force (关于印发《…》的通知), without 《》; or empty
  std::vector<Field> also_promulgates;  ///< further ones: 关于印发《…》《…》的通知
  DocumentNumber document_number;
  DateField issued_on;
  std::vector<Field> addressees;
  std::vector<std::pair<std::string, Field>> elements;  ///< GB/T 9704 extras: signer, copies_to, remark, imprint ...
  std::vector<OutlineItem> outline;
  std::vector<Attachment> attachments;
  std::vector<Reference> references;
  Reporting reporting;
  std::vector<RosterEntry> roster;
  std::vector<Table> tables;
  std::vector<Task> tasks;
  std::vector<Milestone> milestones;
  std::vector<Edit> edited;  ///< what came back changed and stands at no task: tasks removed, states of milestones, notes of tables
  std::vector<TextColumn> text_columns{};  ///< as its running text gave them, where what someone changed would give others; else none
  Span extent;  ///< source bytes from its first to its last block
};

}  // namespace fenjie
