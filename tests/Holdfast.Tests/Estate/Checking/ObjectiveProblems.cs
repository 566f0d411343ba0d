using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Checking;

/// <summary>HF1301 to HF1399: each contradiction at its place, and the agreeing estate beside it.</summary>
public sealed class ObjectiveProblems
{
    private const string Dispatch = """

        processes:
          dispatch: { criticality: mission-critical, objectives: { availability: 99.9%, rto: 15m, rpo: 0s }, uses: [web] }
        """;

    [Theory]
    [InlineData("availability: «99.5%»", "'erp' promises availability 99.5%, and 99.9% is needed because of dispatch (dispatch -> web -> erp).", "Make the promise 99.9% or better, relax the objective of dispatch, or remove the dependency.")]
    [InlineData("rto: «20m»", "'erp' promises RTO 20m, and 15m is needed because of dispatch (dispatch -> web -> erp).", "Make the promise 15m or better, relax the objective of dispatch, or remove the dependency.")]
    [InlineData("rpo: «1s»", "'erp' promises RPO 1s, and 0s is needed because of dispatch (dispatch -> web -> erp).", "Make the promise 0s or better, relax the objective of dispatch, or remove the dependency.")]
    public void A_promise_weaker_than_what_a_process_needs(string objective, string message, string suggestion) => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, uses: [erp] }
        stores:
          erp: { engine: postgresql 17, objectives: { {{objective}} } }{{Dispatch}}
        """).Reports("HF1301", message, suggestion);

    [Theory]
    [InlineData("availability: 99.9%")]
    [InlineData("rto: 15m, rpo: 0s, availability: 100%")]
    public void A_promise_as_strong_as_what_is_needed_is_right(string objective) => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, uses: [erp] }
        stores:
          erp: { engine: postgresql 17, objectives: { {{objective}} } }{{Dispatch}}
        """).IsRight();

    [Fact]
    public void A_weak_promise_of_a_partner_and_of_a_workload() => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, uses: [carrier], objectives: { rto: «1h» } }
        partners:
          carrier: { kind: carrier, protocol: https, deadline: 1h, objectives: { availability: «99%» } }{{Dispatch}}
        """).ReportsEach("HF1301", "HF1301");

    [Fact]
    public void A_cut_off_asks_for_more_than_its_process() => An.Estate("""
        processes:
          dispatch:
            criticality: important
            objectives: { availability: 99%, rto: 1h, rpo: 1h }
            cutoffs: [{ at: "17:30", what: last collection, rto: 5m }]
            uses: [erp]
        stores:
          erp: { engine: postgresql 17, objectives: { rto: «10m» } }
        """).Reports("HF1301", "'erp' promises RTO 10m, and 5m is needed because of dispatch before its cut-off at 17:30 (last collection) (dispatch -> erp).");

    [Fact]
    public void A_process_that_could_not_be_read_asks_for_nothing() => An.Estate("""
        processes:
          dispatch: { criticality: important, objectives: { availability: 99%, rto: «soon», rpo: 1h }, uses: [erp] }
        stores:
          erp: { engine: postgresql 17, objectives: { rto: 10m } }
        """).Reports("HF1104");

    [Fact]
    public void A_database_without_a_standby_where_nothing_may_be_lost() => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, uses: [erp] }
        stores:
          erp: { engine: postgresql 17, availability: «none» }{{Dispatch}}
        """).Reports("HF1302", "'erp' has availability 'none', which cannot keep the RPO 0s needed because of dispatch: without a standby, what was written since the last archived log is lost.");

    [Theory]
    [InlineData("erp: { engine: postgresql 17, availability: same-zone }")]
    [InlineData("erp: { engine: postgresql 17 }")]
    [InlineData("erp: { engine: postgresql 17, availability: none, loss: rebuild }")]
    [InlineData("erp: { engine: redis, availability: none }")]
    public void A_store_that_can_keep_what_is_needed_is_right(string store) => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, uses: [erp] }
        stores:
          {{store}}{{Dispatch}}
        """).IsRight();

    [Fact]
    public void A_zone_redundant_store_in_one_zone() => An.Estate("""
        azure: { region: westeurope, zones: [2] }
        stores:
          erp: { engine: postgresql 17, availability: «zone-redundant» }
        """).Reports("HF1303", "'erp' is zone-redundant, and azure.zones names 1.");

    [Theory]
    [InlineData("zones: [1, 2]", "zone-redundant")]
    [InlineData("zones: [1]", "same-zone")]
    public void Zones_enough_are_right(string zones, string availability) => An.Estate($$"""
        azure: { region: westeurope, {{zones}} }
        stores:
          erp: { engine: postgresql 17, availability: {{availability}} }
        """).IsRight();

    [Fact]
    public void Zones_that_could_not_be_read_are_not_counted() => An.Estate("""
        azure: { region: westeurope, zones: «all» }
        stores:
          erp: { engine: postgresql 17, availability: zone-redundant }
        """).Reports("HF1103");

    [Fact]
    public void A_recovery_region_that_is_the_region_itself() => An.Estate(
        "azure: { region: westeurope, recovery: { region: «westeurope», mode: pilot-light } }")
        .Reports("HF1304", "The recovery region is 'westeurope', the region it should replace.");

    [Fact]
    public void Another_recovery_region_is_right() =>
        An.Estate("azure: { region: westeurope, recovery: { region: northeurope, mode: pilot-light } }").IsRight();

    [Fact]
    public void Regions_that_are_missing_are_not_called_the_same() =>
        An.Estate("azure: «{» recovery: «{» mode: pilot-light } }").ReportsEach("HF1102", "HF1102");

    [Fact]
    public void Backups_kept_shorter_than_point_in_time_recovery() => An.Estate("""
        stores:
          erp: { engine: postgresql 17, backup: { pitr: 14d, retention: «7d» } }
        """).Reports("HF1305", "Backups of 'erp' are kept 7d, and point-in-time recovery reaches back 14d.");

    [Fact]
    public void Backups_kept_as_long_are_right() => An.Estate("""
        stores:
          erp: { engine: postgresql 17, backup: { pitr: 14d, retention: 14d } }
        """).IsRight();

    [Theory]
    [InlineData("Mon-Sat 05:00-23:00", "at: «\"23:01\"»")]
    [InlineData("Mon-Sat 05:00-23:00", "at: «\"05:00\"»")]
    [InlineData("Mon-Fri 05:00-23:00", "at: «\"17:30\"», days: Sat")]
    [InlineData("Mon-Fri 05:00-23:00", "at: «\"17:30\"», days: daily")]
    [InlineData("Mon-Fri 22:00-06:00", "at: «\"06:01\"», days: Sat")]
    [InlineData("Mon-Fri 22:00-06:00", "at: «\"05:00\"», days: Mon")]
    [InlineData("Mon-Fri 18:00-24:00", "at: «\"00:00\"», days: Mon")]
    public void A_cut_off_outside_the_hours(string hours, string cutOff) => WithCutOff(hours, cutOff).Reports("HF1306");

    [Theory]
    [InlineData("Mon-Sat 05:00-23:00", "at: \"23:00\"")]
    [InlineData("Mon-Sat 05:00-23:00", "at: \"05:01\"")]
    [InlineData("Mon-Fri 22:00-06:00", "at: \"06:00\", days: Sat")]
    [InlineData("Mon-Fri 22:00-06:00", "at: \"23:00\", days: Mon-Fri")]
    [InlineData("Mon-Fri 18:00-24:00", "at: \"00:00\", days: Sat")]
    [InlineData("Mon-Fri 05:00-21:00, Sat 06:00-13:00", "at: \"13:00\", days: Mon-Sat")]
    [InlineData("always", "at: \"00:00\"")]
    public void A_cut_off_within_the_hours_is_right_up_to_closing_time(string hours, string cutOff) => WithCutOff(hours, cutOff).IsRight();

    [Fact]
    public void A_cut_off_outside_the_hours_names_both() => WithCutOff("Mon-Sat 05:00-23:00 Europe/Amsterdam", "at: «\"23:30\"»")
        .Reports("HF1306", "The cut-off at 23:30 lies outside the hours of 'dispatch' (Mon-Sat 05:00-23:00 Europe/Amsterdam).");

    [Fact]
    public void A_cut_off_with_a_longer_recovery_than_its_process() => WithCutOff("always", "at: \"12:00\", rto: «2d»")
        .Reports("HF1307", "The RTO before the cut-off is 2d, longer than the process's own 1d.");

    [Theory]
    [InlineData("latency", "«70%»", "'70%' is not a duration, as scaling on 'latency' needs.", "Write it like 600ms.")]
    [InlineData("queue-depth", "«many»", "'many' is not a whole number, as scaling on 'queue-depth' needs.", "Write it like 50.")]
    [InlineData("cpu", "«60»", "'60' is not a percentage, as scaling on 'cpu' needs.", "Write it like 70%.")]
    [InlineData("memory", "«\"\"»", "'' is not a percentage, as scaling on 'memory' needs.", "Write it like 70%.")]
    public void A_scaling_target_that_its_signal_does_not_have(string signal, string target, string message, string suggestion) => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, scale: { on: {{signal}}, target: {{target}} } }
        """).Reports("HF1308", message, suggestion);

    [Theory]
    [InlineData("latency", "600ms")]
    [InlineData("queue-depth", "50")]
    [InlineData("cpu", "70%")]
    [InlineData("memory", "\"80%\"")]
    public void A_scaling_target_of_its_signal_is_right(string signal, string target) => An.Estate($$"""
        workloads:
          web: { app: http, class: interactive, scale: { on: {{signal}}, target: {{target}} } }
        """).IsRight();

    [Fact]
    public void A_signal_that_could_not_be_read_judges_no_target() => An.Estate("""
        workloads:
          web: { app: http, class: interactive, scale: { on: «cpuu», target: 70% } }
        """).Reports("HF1105");

    [Theory]
    [InlineData("postgresql 16", "'copy' runs postgresql 16 and is a replica of 'erp', which runs postgresql 17.")]
    public void A_replica_with_another_engine_than_its_primary(string engine, string message) => An.Estate($$"""
        stores:
          erp: { engine: postgresql 17 }
          copy: { engine: {{engine}}, replicaOf: «erp» }
        """).Reports("HF1309", message);

    [Fact]
    public void A_replica_of_a_primary_that_could_not_be_read_is_not_judged() => An.Estate("""
        stores:
          erp: { engine: «postgres» }
          copy: { engine: postgresql 17, replicaOf: erp }
        """).Reports("HF1104");

    [Theory]
    [InlineData("blob", "availability: «none»", "'availability' has no meaning for 'it', whose engine is blob.")]
    [InlineData("file-share", "availability: «same-zone»", "'availability' has no meaning for 'it', whose engine is file-share.")]
    [InlineData("redis 7", "redundancy: «zone»", "'redundancy' has no meaning for 'it', whose engine is redis 7.")]
    [InlineData("postgresql 17", "softDelete: «7d»", "'softDelete' has no meaning for 'it', whose engine is postgresql 17.")]
    [InlineData("redis", "«pooler»: { kind: pgbouncer }", "'pooler' has no meaning for 'it', whose engine is redis.")]
    public void A_key_that_an_engine_does_not_have(string engine, string key, string message) => An.Estate($$"""
        stores:
          it: { engine: {{engine}}, {{key}} }
        """).Reports("HF1310", message);

    [Theory]
    [InlineData("blob", "redundancy: zone, softDelete: 7d")]
    [InlineData("redis", "availability: same-zone")]
    [InlineData("postgresql 17", "availability: none, pooler: { kind: pgbouncer }")]
    public void A_key_that_an_engine_has_is_right(string engine, string keys) => An.Estate($$"""
        stores:
          it: { engine: {{engine}}, {{keys}} }
        """).IsRight();

    [Fact]
    public void A_key_of_an_engine_that_could_not_be_read_is_not_judged() => An.Estate("""
        stores:
          it: { engine: «blobs», redundancy: zone }
        """).Reports("HF1104");

    [Theory]
    [InlineData("p50: 2s, p95: 1s", "The latency objective p50 is longer than p95.")]
    [InlineData("p95: 2s, p99: 1s", "The latency objective p95 is longer than p99.")]
    [InlineData("p50: 2s, p99: 1s", "The latency objective p50 is longer than p99.")]
    public void Percentiles_that_shrink(string latency, string message) => WithLatency("«latency»", latency).Reports("HF1311", message);

    [Theory]
    [InlineData("p50: 1s, p95: 1s, p99: 1s")]
    [InlineData("p99: 1s")]
    [InlineData("p50: 100ms, p99: 1s")]
    public void Percentiles_that_grow_are_right(string latency) => WithLatency("latency", latency).IsRight();

    private static WrittenEstate WithCutOff(string hours, string cutOff) => An.Estate($$"""
        processes:
          dispatch:
            criticality: important
            objectives: { availability: 99%, rto: 1d, rpo: 1d }
            hours: {{hours}}
            cutoffs: [{ what: collection, {{cutOff}} }]
            uses: [web]
        workloads:
          web: { app: http, class: interactive }
        """);

    private static WrittenEstate WithLatency(string key, string latency) => An.Estate($$"""
        processes:
          dispatch:
            criticality: important
            objectives: { availability: 99%, rto: 1d, rpo: 1d, {{key}}: { {{latency}} } }
            uses: [web]
        workloads:
          web: { app: http, class: interactive }
        """);
}
