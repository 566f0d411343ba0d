using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading.Changes;

/// <summary>A change that is wrong is reported at its column, and one mistake once.</summary>
public sealed class ChangeProblems
{
    private const string Text = """
        azure: { region: westeurope, zones: [1, 2, 3] }
        tenants: { acme: }
        stores:
          erp: { engine: postgresql 17, availability: zone-redundant, backup: { pitr: 14d, retention: 35d } }
        workloads:
          odoo-web: { app: odoo, class: interactive, uses: [erp] }
        partners:
          carrier: { kind: carrier, protocol: https, deadline: 1h }
        environments: { staging: }
        """;

#pragma warning disable format
    [Theory]
    [InlineData("nothing",                               "«»",                                          "a key is missing here")]
    [InlineData("no value",                              "stores.erp«»",                                "it has no '='")]
    [InlineData("no path",                               "«=»same-zone",                                "a key is missing here")]
    [InlineData("an empty key",                          "stores.«.»erp=x",                             "a key is missing here")]
    [InlineData("an empty last key",                     "stores.«=»x",                                 "a key is missing here")]
    [InlineData("an open quote",                         "stores.«\"»erp=x",                            "a quote is not closed")]
    [InlineData("something behind a quote",              "\"stores\"«e»rp=x",                           "after a key in quotes comes '.' or '='")]
    [InlineData("an empty value",                        "stores.erp=«»",                               "nothing follows the '='")]
    [InlineData("a blank value",                         "stores.erp=  «»",                             "nothing follows the '='")]
    [InlineData("a comment for a value",                 "stores.erp=«#» x",                            "nothing follows the '='")]
    [InlineData("a zero",                                "stores.erp«\0»=x",                            "it holds a zero character")]
#pragma warning restore format
    public void A_change_that_cannot_be_read(string what, string change, string reason)
    {
        // A mark around nothing stands for the end of the text.
        var problem = An.Estate(Text).WhatIf(change).Reports("HF1021", $"This is not a change: {reason}.");
        Assert.NotNull(what);
        Assert.Equal("--what-if 1", problem.Place.File);
    }

#pragma warning disable format
    [Theory]
    [InlineData("«store».erp.availability=none",          "HF1101", "'store' is not a key of the estate.",                       "Did you mean 'stores'?")]
    [InlineData("stores.erp.«availabilty»=none",          "HF1101", "'availabilty' is not a key of stores/erp.",                 "Did you mean 'availability'?")]
    [InlineData("stores.erp.backup={ «pitrr»: 7d }",      "HF1101", "'pitrr' is not a key of stores/erp/backup.",                "Did you mean 'pitr'?")]
    [InlineData("stores.erp.«backupp»=null",              "HF1101", "'backupp' is not a key of stores/erp.",                     "Did you mean 'backup'?")]
    [InlineData("azure={ «recovry»: null }",               "HF1101", "'recovry' is not a key of azure.",                          "Did you mean 'recovery'?")]
    [InlineData("«budgett»=null",                         "HF1101", "'budgett' is not a key of the estate.",                     "Did you mean 'budget'?")]
    [InlineData("«environments».staging.scale=30%",       "HF1101", "'environments' is not a key of a change.",                  null)]
    [InlineData("«estate»=other",                         "HF1101", "'estate' is not a key of a change.",                        null)]
    [InlineData("«include»=[b.yaml]",                     "HF1101", "'include' is not a key of a change.",                       null)]
    [InlineData("stores.erp.availability=«samezone»",     "HF1105", "'samezone' is not a choice for 'availability'.",            null)]
    [InlineData("stores.erp.backup.pitr=«7»",             "HF1104", "'7' is not a duration, as 'pitr' needs.",                   null)]
    [InlineData("azure.zones=[1, «4»]",                   "HF1107", "'zones' is 4 and must lie between 1 and 3.",                null)]
    [InlineData("azure.zones=«1»",                        "HF1103", "'zones' must be a list, and a single value stands here.",   null)]
    [InlineData("azure.«zones».0=1",                      "HF1103", "'zones' must be a list, and a section stands here.",        null)]
    [InlineData("stores.erp.«engine».major=17",           "HF1103", "'engine' must be a single value, and a section stands here.", null)]
    [InlineData("azure.«recovery».mode=pilot-light",      "HF1102", "'region' is missing in azure/recovery.",                    null)]
    [InlineData("workloads.odoo-web.uses=[«epr»]",        "HF1201", "'epr' in 'uses' is not among the stores, partners, workloads, relay.", "Did you mean 'erp'?")]
    [InlineData("stores.«epr».availability=same-zone",    "HF1209", "There is no 'epr' in stores to change.",                    "Did you mean 'erp'?")]
    [InlineData("stores.«epr»={ availability: none }",    "HF1209", "There is no 'epr' in stores to change.",                    "Did you mean 'erp'?")]
    [InlineData("stores.«epr»=null",                      "HF1209", "There is no 'epr' in stores to change.",                    "Did you mean 'erp'?")]
    [InlineData("stores.«warehouse».availability=none",   "HF1209", "There is no 'warehouse' in stores to change.",              "Choose one of erp, or write a new one with all it needs.")]
    [InlineData("tenants.«acmee».residency=EU",           "HF1209", "There is no 'acmee' in tenants to change.",                 "Did you mean 'acme'?")]
    [InlineData("azure.«recovery»=null",                  "HF1209", "There is no 'recovery' in azure to change.",                "Leave this change out, or write what is new with all it needs.")]
    [InlineData("azure.«recovery».mode=null",             "HF1209", "There is no 'recovery' in azure to change.",                null)]
    [InlineData("«budget»=null",                          "HF1209", "There is no 'budget' in the estate to change.",             null)]
    [InlineData("stores.erp={ availability: [«»",         "HF1004", null,                                                        null)]
    [InlineData("partners.carrier.credentials=«hunter2»", "HF1109", "'credentials' holds a value that may be a secret; it is not repeated here.", null)]
    [InlineData("«password»=hunter2",                     "HF1109", "'password' holds a value that may be a secret; it is not repeated here.", null)]
    [InlineData("figures.x.perYear=«-1»",                 "HF1107", "'perYear' is -1 and must lie between 0 and 1000000.",       null)]
#pragma warning restore format
    public void A_change_that_leads_nowhere_or_puts_something_wrong(string change, string code, string? message, string? suggestion) =>
        Assert.Equal("--what-if 1", An.Estate(Text).WhatIf(change).Reports(code, message, suggestion).Place.File);

    [Fact]
    public void What_a_change_contradicts_is_reported_as_in_any_estate() => An.Estate("""
        stores:
          erp: { engine: postgresql 17, backup: { pitr: 14d, «retention»: 35d } }
        """.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))
        .WhatIf("stores.erp.backup.retention=«7d»").Reports("HF1305");

    [Fact]
    public void What_is_taken_away_though_it_is_needed_is_reported_where_it_stood() =>
        An.Estate("tenancy: dedicated\nstores:\n  «erp»: { engine: postgresql 17 }").WhatIf("stores.erp.engine=null").Reports("HF1102");

    [Fact]
    public void Each_change_has_its_own_problems() => An.Estate(Text)
        .WhatIf("stores.«epr».availability=none", "stores.erp.availability=same-zone", "nothing«»")
        .ReportsEach("HF1209", "HF1021");

    [Fact]
    public void A_problem_of_the_estate_itself_stays_at_its_line() =>
        An.Estate("tenancy: «dedicted»\nstores:\n  erp: { engine: blob }").WhatIf("stores.erp.redundancy=zone").Reports("HF1105");

    [Fact]
    public void A_path_has_no_end_only_up_to_a_limit() => An.Estate(Text)
        .WhatIf(string.Concat(Enumerable.Repeat("a.", 32)) + "«a».a=x").Reports("HF1006");

    [Fact]
    public void A_change_is_short() => An.Estate(Text).Within(new ReadingLimits { ChangeLength = 20 })
        .WhatIf("«s»tores.erp.engine=blob").Reports("HF1021", "This is not a change: it is longer than 20 characters.");

    [Fact]
    public void Changes_are_tried_up_to_a_limit() => An.Estate(Text).Within(new ReadingLimits { Changes = 1 })
        .WhatIf("stores.erp.backup.pitr=1d", "«s»tores.erp.backup.pitr=2d").Reports("HF1022");

    [Fact]
    public void Without_an_estate_changes_are_still_read() =>
        An.EstateExactly("«»").WhatIf("nothing«»").ReportsEach("HF1010", "HF1021");
}
