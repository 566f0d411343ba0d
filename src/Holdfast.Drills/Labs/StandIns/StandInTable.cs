using System.Text.Json;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Running;
using Holdfast.Estate.Model;

namespace Holdfast.Drills.Labs.StandIns;

/// <summary>Says of everything in an estate what stands for it in a lab, or why nothing does.</summary>
public static class StandInTable
{
    /// <summary>The table of a lab that stands, with the versions of what stands in it.</summary>
    /// <param name="estate">Each of its elements has a row.</param>
    /// <param name="undriven">The processes whose transactions no drill drives, with the reason.</param>
    /// <param name="lab">What stands.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public static async Task<IReadOnlyList<StandInRow>> ReadAsync(
        EstateModel estate, IReadOnlyDictionary<string, string> undriven, RunningLab lab, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lab);
        return Of(estate, undriven, await VersionReader.ReadPartsAsync(lab, cancellation));
    }

    /// <summary>The table.</summary>
    /// <param name="estate">Each of its elements has a row.</param>
    /// <param name="undriven">The processes whose transactions no drill drives, with the reason.</param>
    /// <param name="parts">What stands in the lab. A part that is not here stands for nothing.</param>
    public static IReadOnlyList<StandInRow> Of(EstateModel estate, IReadOnlyDictionary<string, string> undriven, IReadOnlyDictionary<LabPart, string> parts)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(undriven);
        ArgumentNullException.ThrowIfNull(parts);
        return [.. WorkRows.Of(estate, undriven, parts), .. StoreRows.Of(estate, parts), .. PlatformRows.Of(estate, parts), .. OrganisationRows.Of(estate)];
    }

    /// <summary>A row for what a part would stand for; without the part it says so.</summary>
    internal static StandInRow By(LabPart part, IReadOnlyDictionary<LabPart, string> parts, string element, string asked, string role, string limits) =>
        parts.TryGetValue(part, out var stands)
            ? new(element, asked, role.Length == 0 ? stands : $"{role} of {stands}", limits)
            : new(element, asked, null, $"This lab was built without {LabPartWords.NameOf(part)}.");

    internal static StandInRow None(string element, string asked, string why) => new(element, asked, null, why);

    /// <summary>A value of the estate as its file writes it.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
