// Reads a calendar with KCalendarCore, KDE's own; prints one event a line.

#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <cstdio>

static QString inUtc(const QDateTime &moment) {
  return moment.toUTC().toString(Qt::ISODate);
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  KCalendarCore::MemoryCalendar::Ptr calendar(new KCalendarCore::MemoryCalendar(QTimeZone::utc()));
  KCalendarCore::ICalFormat format;
  if (!format.load(calendar, QFile::decodeName(arguments[1]))) {
    std::fputs("not a calendar for KCalendarCore\n", stderr);
    return 1;
  }
  for (const auto &event : calendar->rawEvents()) {
    QJsonArray rings;
    for (const auto &alarm : event->alarms()) rings.append(inUtc(alarm->time()));
    QJsonObject told{{"uid", event->uid()}, {"at", inUtc(event->dtStart())}, {"summary", event->summary()},
                     {"description", event->description()}, {"rings", rings}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
  }
  return 0;
}
