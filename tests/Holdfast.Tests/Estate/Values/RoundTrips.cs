using CsCheck;
using Holdfast.Estate.Values;
using Xunit;

namespace Holdfast.Tests.Estate.Values;

/// <summary>What is written can be read, and gives the same value.</summary>
public sealed class RoundTrips
{
    private static readonly TimeZoneName?[] Zones = [null, new TimeZoneName("Europe/Amsterdam"), new TimeZoneName("America/Argentina/Buenos_Aires")];

    [Fact]
    public void Durations() => Gen.Long[0, DurationText.Longest.Ticks / TimeSpan.TicksPerMillisecond].Sample(milliseconds =>
    {
        var value = TimeSpan.FromMilliseconds(milliseconds);
        return DurationText.TryParse(DurationText.Format(value), out var read) && read == value;
    });

    [Fact]
    public void Sizes() => Gen.OneOf(Gen.Long[1, 1L << 39], Gen.Select(Gen.Long[1, 999], Gen.Int[0, 50], (number, shift) => number << shift)).Sample(bytes =>
        ByteSize.TryParse(new ByteSize(bytes).ToString(), out var read) && read.Bytes == bytes);

    [Fact]
    public void Percentages() => Gen.Select(Gen.Long[0, 1000], Gen.Int[0, 9_999_999]).Sample((whole, decimals) =>
    {
        var value = new Percentage(Math.Min(1000, whole + (decimals / 10_000_000m)) / 100);
        return Percentage.TryParse(value.ToString(), out var read) && read == value;
    });

    [Fact]
    public void Probabilities() => Gen.Double[0, 1].Sample(number =>
        Probability.TryParse(new Probability(number).ToString(), out var read) && read.Value.Equals(number));

    [Fact]
    public void Cores() => Gen.Int[1, 1_000_000].Sample(millicores =>
        CpuQuantity.TryParse(new CpuQuantity(millicores).ToString(), out var read) && read.Millicores == millicores);

    [Fact]
    public void Replicas() => Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((one, other) =>
    {
        var value = new ReplicaRange(Math.Min(one, other), Math.Max(one, other));
        return ReplicaRange.TryParse(value.ToString(), out var read) && read == value;
    });

    [Fact]
    public void Rates() => Gen.Select(Gen.Int[1, int.MaxValue], Gen.Int[0, 3].Select(unit => "smhd"[unit])).Sample((count, unit) =>
        Rate.TryParse($"{count}/{unit}", out var value) && value.ToString() == $"{count}/{unit}");

    [Fact]
    public void Days() => Gen.Int[1, 127].Sample(mask =>
        Weekdays.TryParse(new Weekdays(mask).ToString(), out var read) && read.Mask == mask);

    [Fact]
    public void Hours() => AnyHours.Sample(hours => WeeklyHours.TryParse(hours.ToString(), out var read) && read == hours);

    [Fact]
    public void Days_of_the_year() => Gen.Int[0, 365].Sample(day =>
    {
        var date = new DateOnly(2024, 1, 1).AddDays(day);
        return MonthDay.TryParse(new MonthDay(date.Month, date.Day).ToString(), out var read) && read == new MonthDay(date.Month, date.Day);
    });

    [Fact]
    public void Money_of_any_amount() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 99]).Sample((whole, hundredths) =>
    {
        var value = new Money(whole + (hundredths / 100m), "EUR");
        return Money.TryParse(value.ToString(), out var read) && read == value;
    });

    [Fact]
    public void A_moment_is_within_the_hours_exactly_when_a_span_of_its_week_covers_it() => Gen.Select(AnyHours, Gen.Int[0, 6], Gen.Int[0, 1439]).Sample((hours, day, minute) =>
    {
        var covered = false;
        foreach (var span in hours.Spans)
        {
            for (var start = 0; start < 7; start++)
            {
                var sinceStart = ((((day - start) * 1440) + minute - (int)span.From.ToTimeSpan().TotalMinutes) % 10_080 + 10_080) % 10_080;
                covered |= span.Days.Contains((DayOfWeek)start) && sinceStart < span.Length.TotalMinutes;
            }
        }

        return hours.Contains((DayOfWeek)day, TimeOnly.MinValue.AddMinutes(minute)) == covered;
    });

    private static Gen<WeeklyHours> AnyHours
    {
        get
        {
            var time = Gen.Int[0, 1439].Select(minute => TimeOnly.MinValue.AddMinutes(minute));
            var span = Gen.Select(Gen.Int[1, 127], time, time)
                .Where((_, from, to) => from != to || from == TimeOnly.MinValue)
                .Select((days, from, to) => new DailySpan(new Weekdays(days), from, to));
            var zone = Gen.Int[0, 2].Select(pick => Zones[pick]);
            return Gen.Select(span.List[1, 4], zone, (spans, named) => new WeeklyHours(spans, named));
        }
    }
}
